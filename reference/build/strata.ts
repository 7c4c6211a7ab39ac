import type { Population } from '#monitor/rows.ts'
import { GIVEN, type GroupPlan, type PositionCounts, planOf, without } from './plan.ts'

/** Where a stratum's pupils start: in experiments of a tranche, at their sites, or anywhere else. `intended: null` = no difference made. */
export type Where =
  | { at: 'experiments'; start: number; intended: boolean | null }
  | { at: 'sites'; start: number; intended: boolean | null }
  | { at: 'elsewhere' }

/** A part of a cohort that the publications do not divide further; groups are sums of strata. */
export interface Stratum {
  start: number
  where: Where
  years: PositionCounts[]
}

/** All strata of all start years: routes by as intended or not, national cohorts by site of the next tranche. */
export function strata(): Stratum[] {
  const routes = GIVEN.filter((given) => given.inTraject && given.population === 'alle').map(planOf)
  const national = GIVEN.filter((given) => given.group.startsWith('landelijk')).map(planOf)
  return [...national.flatMap(nationalStrata), ...routes.flatMap(routeStrata)]
}

function routeStrata(route: GroupPlan): Stratum[] {
  return divided(route, find(route.group, 'zoals-beoogd'), 'experiments', route.start)
}

function nationalStrata(national: GroupPlan): Stratum[] {
  const { start } = national
  const previous = find(`voorgaand-${start}`, 'alle')
  if (!previous) return [{ start, where: { at: 'elsewhere' }, years: national.years }]
  const elsewhere: Stratum = { start, where: { at: 'elsewhere' }, years: without(national, previous) }
  return [elsewhere, ...divided(previous, find(previous.group, 'zoals-beoogd'), 'sites', start + 1)]
}

function divided(all: GroupPlan, intended: GroupPlan | null, at: 'experiments' | 'sites', tranche: number): Stratum[] {
  const stratum = (years: PositionCounts[], isIntended: boolean | null): Stratum => ({
    start: all.start,
    where: { at, start: tranche, intended: isIntended },
    years,
  })
  if (!intended) return [stratum(all.years, null)]
  return [stratum(intended.years, true), stratum(without(all, intended), false)]
}

function find(group: string, population: Population): GroupPlan | null {
  const given = GIVEN.find((candidate) => candidate.group === group && candidate.population === population)
  return given ? planOf(given) : null
}
