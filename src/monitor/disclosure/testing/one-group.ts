import type { CohortPlan } from '../../cohorts.ts'
import type { StartedGroup } from '../../figures/groups.ts'
import { incidenceRows } from '../../figures/incidence-rows.ts'
import { bindingRows, flowRows, pathRows, positionRows, retentionRows } from '../../figures/position-rows.ts'
import type { Group, Population, Row } from '../../rows.ts'

const COHORT: CohortPlan = { id: 'tranche-2008', index: 0, tranche: '2008', startYear: 2008, experiments: 1, sites: 1, intended: 1 }

/** A group of tranche 2008 by its paths: `{ 22: 90, 24: 10 }`, a digit per count date. */
export function group(paths: Record<string, number>, population: Population = 'alle', kind: Group = 'traject'): StartedGroup {
  const startYear = kind === 'traject' || kind === 'landelijk' ? 2008 : 2007
  const dates = Object.keys(paths)[0]?.length ?? 1
  return {
    cohort: COHORT,
    population,
    group: kind,
    startYear,
    years: Array.from({ length: dates }, (_, i) => startYear + i),
    total: Object.values(paths).reduce((sum, n) => sum + n, 0),
    paths: new Map(Object.entries(paths)),
    patterns: [],
  }
}

export function rowsOf(...groups: StartedGroup[]): Row[] {
  return groups.flatMap((one) => [
    ...positionRows(one),
    ...flowRows(one),
    ...pathRows(one),
    ...incidenceRows(one),
    ...(one.group === 'traject' ? bindingRows(one) : []),
    ...(one.group === 'traject' && one.population === 'alle' ? retentionRows(one) : []),
  ])
}
