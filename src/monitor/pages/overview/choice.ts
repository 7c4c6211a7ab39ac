import type { ComparisonRow, IsoDate } from '../../rows.ts'
import { type Refusal, readChoices } from '../shared/choices.ts'
import { VERSUS_CHOICES } from '../shared/groups.ts'
import type { PageView, View } from '../shared/view.ts'

/** What can be chosen on the overview, the default first. */
export function overviewChoice(view: PageView) {
  return readChoices(view, {
    populatie: view.output.source.populations,
    uitlijning: ['duur', 'datum'],
    vergelijking: VERSUS_CHOICES,
    teldatum: comparedDates(view),
  })
}

export type OverviewChoice = Exclude<ReturnType<typeof overviewChoice>, Refusal>

/** Count dates at which some cohort was under way for at least a year; the latest first. */
export function comparedDates({ output }: View): IsoDate[] {
  const compared = output.rows.filter((row): row is ComparisonRow => row.table === 'comparisons' && row.years > 0)
  const dates = [...new Set(compared.map(({ teldatum }) => teldatum))].sort().reverse()
  return dates.length > 0 ? dates : output.source.teldatums.slice(-1)
}
