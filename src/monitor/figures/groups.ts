import { type CohortPlan, dateOfYear, isBorging } from '../cohorts.ts'
import type { Pattern } from '../count/patterns.ts'
import type { CohortId, Group, IsoDate, Population } from '../rows.ts'
import { type PathCode, pathCodeOf } from './path-code.ts'

/** A group of starters, followed over the count dates from its own start. */
export interface StartedGroup {
  cohort: CohortPlan
  population: Population
  group: Group
  startYear: number
  /** count years from the start on */
  years: number[]
  total: number
  /** number of starters per path; a path has one position code per count year */
  paths: Map<PathCode, number>
  patterns: Pattern[]
}

export interface GroupKeys {
  cohort: CohortId
  population: Population
  group: Group
}

export function keysOf({ cohort, population, group }: StartedGroup): GroupKeys {
  return { cohort: cohort.id, population, group }
}

export function startOf(group: StartedGroup): IsoDate {
  return dateOfYear(group.startYear)
}

/** What belongs to which group (domain 7.2). For 'zoals beoogd' the cohort and the sites of voorgaand are limited; landelijk stays. */
export function belongs(pattern: Pattern, cohort: CohortPlan, population: Population, group: Group): boolean {
  const isPrevious = group === 'voorgaand' || group === 'landelijk-voorgaand'
  if (pattern.startYear !== cohort.startYear - (isPrevious ? 1 : 0)) return false
  if (group === 'traject') return pattern.cohort === cohort.index && (population === 'alle' || pattern.intended)
  if (pattern.cohort !== -1) return false
  if (group !== 'voorgaand') return true
  return hasBit(population === 'alle' ? pattern.previousOf : pattern.previousOfIntended, cohort.index)
}

/** Null when the start of the group is no count date of the source: nothing is known of it then. */
export function startGroup(
  patterns: Pattern[],
  years: number[],
  keys: { cohort: CohortPlan; population: Population; group: Group },
): StartedGroup | null {
  const { cohort, population, group } = keys
  const startYear = cohort.startYear - (group === 'voorgaand' || group === 'landelijk-voorgaand' ? 1 : 0)
  if (!years.includes(startYear)) return null
  const own = patterns.filter((pattern) => belongs(pattern, cohort, population, group))
  const followed = years.filter((year) => year >= startYear)
  const paths = new Map<PathCode, number>()
  let total = 0
  for (const pattern of own) {
    const path = pathCodeOf(pattern, followed)
    paths.set(path, (paths.get(path) ?? 0) + pattern.n)
    total += pattern.n
  }
  return { cohort, population, group, startYear, years: followed, total, paths, patterns: own }
}

/** 'Zoals beoogd' of a borgingscohort was not published: it is made only when asked for by name. */
export function populationsOf(cohort: CohortPlan, asked: readonly Population[] | undefined): Population[] {
  if (asked) return [...asked]
  return isBorging(cohort.id) ? ['alle'] : ['alle', 'zoals-beoogd']
}

function hasBit(mask: number, bit: number): boolean {
  return Math.floor(mask / 2 ** bit) % 2 === 1
}
