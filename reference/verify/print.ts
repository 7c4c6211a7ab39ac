import { formatNumber, type Language } from '#platform/i18n.ts'
import { FLAWS } from '../flaws.ts'
import { messages } from '../messages.ts'
import type { Reason, VerifiedFigure, VerifiedValue } from './figure.ts'
import { decimalsOf } from './printed.ts'
import { summarise } from './summarise.ts'

/** Below it a p is printed as a bound, with four decimals. */
const SMALLEST_P = 0.0001

/** The verification for a terminal: a line a figure, in columns, then the errors in the running text and the summary. */
export function printVerification(figures: readonly VerifiedFigure[], language: Language): string {
  const { columns, outcome, kind } = messages(language)
  const lines = figures.map((figure) => [
    outcome[figure.outcome],
    kind[figure.kind],
    figure.id,
    figure.values.map((value) => publishedText(value, language)).join(' · '),
    figure.values.map((value) => computedText(value, language)).join(' · '),
    figure.reason ? reasonText(figure.reason, language) : '',
  ])
  const header = [columns.outcome, columns.kind, columns.figure, columns.published, columns.computed, columns.reason]
  return [...aligned([header, ...lines]), '', ...textFlaws(language), '', ...summaryLines(figures, language), ''].join('\n')
}

export function reasonText({ name, fields }: Reason, language: Language): string {
  return messages(language).reason[name](fields)
}

/** `53,0 %`, `phi −0,02`: a printed number with its name. */
export function publishedText(value: VerifiedValue, language: Language): string {
  return labelled(value.what, publishedNumber(value, language), language)
}

/** The computed number with its name. */
export function computedText(value: VerifiedValue, language: Language): string {
  return typeof value.computed === 'number'
    ? labelled(value.what, computedNumber(value, language), language)
    : computedNumber(value, language)
}

/** A printed number as the language writes it; its decimals are those of the publication. */
export function publishedNumber({ what, published }: VerifiedValue, language: Language): string {
  if (what === 'significant') return published === 'ja' ? messages(language).yes : messages(language).no
  const number = published.replace('<', '')
  return `${published.startsWith('<') ? '<' : ''}${formatNumber(language, Number(number), decimalsOf(number))}`
}

/** The computed number with one decimal more than was printed, so that the rounding can be seen. */
export function computedNumber({ what, published, computed }: VerifiedValue, language: Language): string {
  const { yes, no, none } = messages(language)
  if (computed === null) return none
  if (typeof computed === 'boolean') return computed ? yes : no
  if (what === 'p') return computed < SMALLEST_P ? `<${formatNumber(language, SMALLEST_P, 4)}` : formatNumber(language, computed, 4)
  return formatNumber(language, computed, what === 'n' ? 0 : decimalsOf(published) + 1)
}

function labelled(what: VerifiedValue['what'], text: string, language: Language): string {
  if (what === 'n' || what === 'significant') return text
  return what === 'percent' ? `${text} %` : `${messages(language).what[what]} ${text}`
}

function textFlaws(language: Language): string[] {
  const inText = FLAWS.filter(({ figures }) => Object.keys(figures).length === 0)
  return [messages(language).flawsInText, ...inText.map(({ name }) => `- ${reasonText({ name, fields: {} }, language)}`)]
}

function summaryLines(figures: readonly VerifiedFigure[], language: Language): string[] {
  const { summary } = messages(language)
  const text = (n: number) => formatNumber(language, n)
  const counts = summarise(figures)
  return [
    summary.total(text(counts.total)),
    summary.reproduced(text(counts.reproduced)),
    summary.putIn(text(counts.putIn), text(counts.percentagesThatFollow)),
    summary.explained(text(counts.explained)),
    summary.unexplained(text(counts.unexplained)),
    summary.missing(text(counts.missing)),
  ]
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
