import { type Cell, linesToCsvNl, linesToXlsx, MEDIA_TYPES } from '#monitor/index.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { VerifiedFigure, VerifiedValue } from '../verify/figure.ts'
import { reasonText } from '../verify/print.ts'
import { chosen, isRefusal, KINDS, OUTCOMES, readChoice } from './choice.ts'
import { pageMessages } from './messages.ts'
import { refuse } from './page.tsx'
import type { VerificationSource } from './source.ts'
import { tableOf } from './topics.ts'

/** The figures of the address, one printed number a line, in full precision. */
export async function verificationFile(c: AppContext, source: VerificationSource, kind: 'csv' | 'xlsx') {
  const { language, query } = c.var.address
  const figures = await source.figures()
  const choice = readChoice(query, figures)
  if (isRefusal(choice)) return refuse(c, source, choice)
  const lines = linesOf(chosen(figures, choice), language)
  const headers = { 'content-type': MEDIA_TYPES[kind], 'content-disposition': `attachment; filename="doorloop-verificatie.${kind}"` }
  if (kind === 'csv') return c.body(linesToCsvNl(lines), 200, headers)
  const { sheet } = pageMessages(language).file
  return c.body(new Uint8Array(await linesToXlsx([{ name: sheet, lines, filter: true }])), 200, headers)
}

function linesOf(figures: readonly VerifiedFigure[], language: Language): Cell[][] {
  const { sheet: _, ...header } = pageMessages(language).file
  return [Object.values(header), ...figures.flatMap((figure) => figure.values.map((value) => lineOf(figure, value, language)))]
}

function lineOf(figure: VerifiedFigure, value: VerifiedValue, language: Language): Cell[] {
  const { outcome, kind, value: what } = pageMessages(language)
  const { id, published } = figure
  return [
    ...[id, tableOf(figure), published.row, published.column, published.measure],
    ...[what[value.what], printed(value.published), computed(value.computed), String(value.equal)],
    ...[kind[KINDS[value.kind]], outcome[OUTCOMES[figure.outcome]], kind[KINDS[figure.kind]]],
    figure.reason ? reasonText(figure.reason, language) : null,
  ]
}

/** A bound such as `<0.01` and yes or no stay text. */
const printed = (text: string): Cell => (Number.isNaN(Number(text)) ? text : Number(text))
const computed = (value: VerifiedValue['computed']): Cell => (typeof value === 'boolean' ? String(value) : value)
