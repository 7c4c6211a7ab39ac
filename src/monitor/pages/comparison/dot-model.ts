import { formatDate } from '#platform/i18n.ts'
import type { DotGroup, DotRow } from '#ui/charts/dots.tsx'
import { advise } from '../../adviser/index.ts'
import type { Alignment, CohortId, ComparisonRow, Count, Group, IsoDate, Measure, Population, Versus } from '../../rows.ts'
import { capital, countText, intervalOf, NO_FIGURE, percentNumber, percentText, pointsText, shareOf } from '../shared/format.ts'
import { alignmentFor, groupName, SHAPES } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import { comparisonMessages } from './messages.ts'

export interface ComparisonChoice {
  population: Population
  alignment: Alignment
  versus: readonly Versus[]
  measure: Measure
}

/** The comparisons of one cohort at one count date, in the order of `versus`. */
export function comparisonsAt(view: View, cohort: CohortId, teldatum: IsoDate, choice: ComparisonChoice): ComparisonRow[] {
  return choice.versus.flatMap((versus) =>
    view.output.rows.filter(
      (row): row is ComparisonRow =>
        row.table === 'comparisons' &&
        row.cohort === cohort &&
        row.teldatum === teldatum &&
        row.population === choice.population &&
        row.measure === choice.measure &&
        row.versus === versus &&
        row.alignment === alignmentFor(versus, choice.alignment),
    ),
  )
}

/** The route and the groups beside it as dots; null when there is nothing to compare. */
export function dotGroup(view: View, rows: ComparisonRow[], head: { label: string; href?: string; detail?: string }): DotGroup | null {
  const [first] = rows
  if (!first) return null
  const others = rows.map((row) => ({ ...dotRow(view, row.cohort, row.versus, row.b), difference: differenceText(view, row) }))
  return {
    detail: view.words.afterYears(first.years, formatDate(view.language, first.teldatum)),
    ...head,
    rows: [dotRow(view, first.cohort, 'traject', first.a), ...others],
  }
}

function dotRow(view: View, cohort: CohortId, group: Group, counted: [Count, Count]): DotRow {
  const { language, words } = view
  const share = shareOf(counted)
  const interval = intervalOf(counted)
  const [x, n] = counted.map((count) => countText(language, count)) as [string, string]
  const label = capital(groupName(view, cohort, group))
  const bounds = interval && words.interval(percentNumber(language, interval.low), percentNumber(language, interval.high))
  return {
    shape: SHAPES[group],
    own: group === 'traject',
    label,
    count: words.countOf(x, n),
    share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    shareText: percentText(language, share),
    intervalText: bounds ?? NO_FIGURE,
    spoken: `${label}: ${percentText(language, share)}, ${bounds ? `${comparisonMessages(language).interval} ${bounds}` : words.noInterval}`,
  }
}

function differenceText(view: View, row: ComparisonRow): { value: string; text: string } {
  const t = comparisonMessages(view.language)
  const { answer, direction } = advise(row)
  const verdict = answer === 'perhaps' ? t.perhaps[direction === 'lower' ? 'lower' : 'higher'] : t.answer[answer]
  if (row.difference === null || row.low === null || row.high === null) return { value: NO_FIGURE, text: verdict }
  const bounds = t.bounds(pointsText(view.language, row.low), pointsText(view.language, row.high))
  return { value: pointsText(view.language, row.difference), text: `${bounds} ${verdict}` }
}
