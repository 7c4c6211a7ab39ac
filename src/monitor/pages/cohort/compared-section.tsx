import { formatDate } from '#platform/i18n.ts'
import type { DotGroup } from '#ui/charts/dots.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import type { ComparisonRow, Measure } from '../../rows.ts'
import { comparisonsAt, dotGroup } from '../comparison/dot-model.ts'
import { GroupLegend } from '../comparison/group-legend.tsx'
import { MeasureSection } from '../comparison/measure-section.tsx'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { filterOf, wordFor } from '../shared/filters.ts'
import { isHidden } from '../shared/format.ts'
import { VERSUS_CHOICES, versusOf } from '../shared/groups.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { PageView, View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import { cohortMessages } from './messages.ts'

/** Both measures beside the comparison groups at every count date after the start. */
export function ComparedSection({ view, choice, filters = [] }: { view: View; choice: CohortChoice; filters?: Filter[] }) {
  const t = cohortMessages(view.language).compared
  const measures = (['startkwalificatie', 'vsv'] as const).map((measure) => ({ measure, rows: comparisonsOf(view, choice, measure) }))
  if (measures.every(({ rows }) => rows.length === 0)) return null
  return (
    <section class="section" id={view.anchor('vergelijking')}>
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <Filters filters={filters} />
      <GroupLegend view={view} versus={versusOf(choice.versus)} />
      {measures.map(({ measure, rows }) => (
        <Measured view={view} choice={choice} measure={measure} rows={rows} />
      ))}
    </section>
  )
}

/** These choices change this section and what follows, so following one leads back here. */
export function comparedFilters(view: PageView, { cohort, versus, alignment }: CohortChoice) {
  const path = `/cohort/${cohort.id}`
  const filter = (name: 'vergelijking' | 'uitlijning', options: readonly string[], current: string) =>
    filterOf(view, path, name, options, current, (value) => wordFor(view, name, value), '#vergelijking')
  return [filter('vergelijking', VERSUS_CHOICES, versus), filter('uitlijning', ['duur', 'datum'], alignment)]
}

/** Rows from the first count date at which anybody of any group had it. */
export function comparisonsOf(view: View, choice: CohortChoice, measure: Measure): ComparisonRow[] {
  const wanted = { population: choice.population, alignment: choice.alignment, versus: versusOf(choice.versus), measure }
  return view.output.source.teldatums.flatMap((teldatum) => {
    const rows = comparisonsAt(view, choice.cohort.id, teldatum, wanted).filter(({ years }) => years > 0)
    return rows.every(({ a, b }) => a[0] === 0 && b[0] === 0) ? [] : rows
  })
}

export function dotGroupsOf(view: View, rows: ComparisonRow[]): DotGroup[] {
  const dates = [...new Set(rows.map(({ teldatum }) => teldatum))]
  return dates.flatMap(
    (teldatum) =>
      dotGroup(
        view,
        rows.filter((row) => row.teldatum === teldatum),
        { label: formatDate(view.language, teldatum), detail: detailOf(view, rows, teldatum) },
      ) ?? [],
  )
}

/** The date is the label here, so only the years are left to say. */
function detailOf(view: View, rows: ComparisonRow[], teldatum: string): string {
  const years = rows.find((row) => row.teldatum === teldatum)?.years ?? 0
  return cohortMessages(view.language).compared.afterYears(years)
}

function Measured({ view, choice, measure, rows }: { view: View; choice: CohortChoice; measure: Measure; rows: ComparisonRow[] }) {
  const values = {
    cohort: choice.cohort.id,
    populatie: choice.population,
    maat: measure,
    uitlijning: choice.alignment,
    vergelijking: choice.versus,
  }
  const last = rows.at(-1)
  const where = { cohort: choice.cohort.id, populatie: choice.population, groep: 'traject', teldatum: last?.teldatum }
  return (
    <MeasureSection view={view} measure={measure} groups={dotGroupsOf(view, rows)} level={3}>
      <FigureExplain
        view={view}
        definitions={rows.map(({ definition }) => definition)}
        rows={view.href('/rijen', { ...where, positie: measure === 'vsv' ? 'onbekend' : 'startkwalificatie' })}
      />
      <TableNote
        view={view}
        table="comparisons"
        chart={`cohort-${measure}`}
        values={values}
        hidden={rows.some(({ a, b }) => [...a, ...b].some(isHidden))}
      />
    </MeasureSection>
  )
}
