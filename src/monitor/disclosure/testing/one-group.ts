import type { CohortPlan } from '../../cohorts.ts'
import type { StartedGroup } from '../../figures/groups.ts'
import { incidenceRows } from '../../figures/incidence-rows.ts'
import { bindingRows, flowRows, pathRows, positionRows, retentionRows } from '../../figures/position-rows.ts'
import type { Group, NewLeaverRow, Population, Row } from '../../rows.ts'

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
    ...newLeaversOf(one),
    ...(one.group === 'traject' ? bindingRows(one) : []),
    ...(one.group === 'traject' && one.population === 'alle' ? retentionRows(one) : []),
  ])
}

/** Of pupils who are all young enough: who was in education without startkwalificatie, and is out of sight. */
export function newLeaversOf({ cohort, population, group, years, paths }: StartedGroup): NewLeaverRow[] {
  const sum = (test: (path: string) => boolean) => [...paths].reduce((total, [path, n]) => total + (test(path) ? n : 0), 0)
  return years.slice(1).map((year, index) => {
    const total = sum((path) => '23'.includes(path[index] as string))
    const n = sum((path) => '23'.includes(path[index] as string) && path[index + 1] === '4')
    const share = { n, total, percent: total === 0 ? null : (100 * n) / total }
    const keys = { cohort: cohort.id, population, group, teldatum: `${year}-10-01` }
    return { table: 'new-leavers', ...keys, ...share, definition: 'vsv/regeling-2012' }
  })
}
