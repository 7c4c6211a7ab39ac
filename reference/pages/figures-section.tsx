import { formatNumber, type Language } from '#platform/i18n.ts'
import { type Filter, Filters } from '#ui/filters.tsx'
import type { VerifiedFigure } from '../verify/figure.ts'
import { type Choice, chosen, FACETS, type Facet, TOGETHER, valuesOf } from './choice.ts'
import { FiguresTable } from './figures-table.tsx'
import { groupText } from './labels.ts'
import { pageMessages } from './messages.ts'
import { PRINTED_TABLES, tableOf } from './topics.ts'

interface Props {
  language: Language
  figures: readonly VerifiedFigure[]
  choice: Choice
  hrefOf: (choice: Choice) => string
}

/** The choices as links with counts, and under them a table for each printed table. */
export function FiguresSection({ language, figures, choice, hrefOf }: Props) {
  const { figures: t } = pageMessages(language)
  const shown = chosen(figures, choice)
  return (
    <section class="section" id="cijfers">
      <h2>{t.title}</h2>
      <Filters filters={FACETS.map((facet) => filterOf({ language, figures, choice, hrefOf }, facet))} />
      <p class="small quiet section-s">
        {t.shown(formatNumber(language, shown.length), formatNumber(language, figures.length))} {shown.length > 0 && t.bold}
      </p>
      {shown.length === 0 && (
        <div class="empty">
          <p>{t.none}</p>
          <p>
            <a href={hrefOf({})}>{t.all}</a>
          </p>
        </div>
      )}
      {PRINTED_TABLES.map((table) => ({ table, own: shown.filter((figure) => tableOf(figure) === table) })).map(
        ({ table, own }) => own.length > 0 && <FiguresTable language={language} table={table} figures={own} />,
      )}
    </section>
  )
}

/** A value that would leave nothing is no choice, unless it was made. The count is what following the link gives. */
function filterOf({ language, figures, choice, hrefOf }: Props, facet: Facet): Filter {
  const t = pageMessages(language)
  const option = (value: string | undefined, word: string) => {
    const next: Choice = { ...choice }
    delete next[facet]
    if (value !== undefined) next[facet] = value
    const count = chosen(figures, next).length
    const isCurrent = choice[facet] === value
    return { count, option: { label: t.counted(word, formatNumber(language, count)), href: hrefOf(next), current: isCurrent } }
  }
  const options = [
    option(undefined, t.everything),
    ...valuesOf(facet, figures).map((value) => option(value, valueText(language, facet, value))),
  ]
  return {
    name: facet,
    label: t.filter[facet],
    options: options.filter(({ count, option: one }) => count > 0 || one.current).map(({ option: one }) => one),
  }
}

function valueText(language: Language, facet: Facet, value: string): string {
  const t = pageMessages(language)
  if (facet === 'cohort') return value === TOGETHER ? t.together : groupText(value, language).toLowerCase()
  const words: Record<Exclude<Facet, 'cohort'>, Readonly<Record<string, string>>> = { tabel: t.topic, uitkomst: t.outcome, soort: t.kind }
  return words[facet][value] ?? value
}
