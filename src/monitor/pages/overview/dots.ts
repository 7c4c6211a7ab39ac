import type { DotGroup } from '#ui/charts/dots.tsx'
import type { CohortId, ComparisonRow, Measure } from '../../rows.ts'
import { comparisonsAt, dotGroup } from '../comparison/dot-model.ts'
import { cohortName } from '../shared/format.ts'
import { versusOf } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import type { OverviewChoice } from './choice.ts'

export interface MeasureDots {
  measure: Measure
  groups: DotGroup[]
  rows: ComparisonRow[]
  /** cohorts in which nobody of any group has it yet: there is nothing to draw */
  nobody: CohortId[]
}

/** All cohorts that have been under way for at least a year, each beside its comparison groups. */
export function measureDots(view: View, chosen: OverviewChoice, measure: Measure): MeasureDots {
  const choice = { population: chosen.populatie, alignment: chosen.uitlijning, versus: versusOf(chosen.vergelijking), measure }
  const all = view.output.source.cohorts
    .map(({ id }) => ({ id, rows: comparisonsAt(view, id, chosen.teldatum, choice) }))
    .filter(({ rows }) => rows.some(({ years }) => years > 0))
  const drawn = all.filter(({ rows }) => !rows.every(isNobody))
  return {
    measure,
    groups: drawn.flatMap(({ id, rows }) => dotGroup(view, rows, { label: cohortName(id), href: cohortHref(view, chosen, id) }) ?? []),
    rows: drawn.flatMap(({ rows }) => rows),
    nobody: all.filter(({ rows }) => rows.every(isNobody)).map(({ id }) => id),
  }
}

const isNobody = ({ a, b }: ComparisonRow) => a[0] === 0 && b[0] === 0

const cohortHref = (view: View, { populatie, uitlijning, vergelijking }: OverviewChoice, id: CohortId) =>
  view.href(`/cohort/${id}`, { populatie, uitlijning, vergelijking })
