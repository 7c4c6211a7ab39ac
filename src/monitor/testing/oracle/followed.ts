import { GROUPS, type Group, type IsoDate, type Population, type Position } from '#monitor/rows.ts'
import type { SourceRows } from '../source-rows.ts'
import { type OracleCohort, populationsOf } from './cohorts.ts'
import { countDates, datesFrom } from './dates.ts'
import { positionOn } from './position.ts'
import { startersOf, startOf } from './starters.ts'

/** A group of starters with each one's position on each count date from the start on. */
export interface FollowedGroup {
  cohort: OracleCohort
  population: Population
  group: Group
  start: IsoDate
  dates: IsoDate[]
  starters: string[]
  /** per starter, in the order of `dates` */
  paths: Position[][]
}

/** Every group of every cohort; one whose start is no count date of the data cannot be made and is left out. */
export function followedGroups(source: SourceRows, cohorts: OracleCohort[], asked?: Population[]): FollowedGroup[] {
  const counted = countDates(source)
  return cohorts
    .flatMap((cohort) => populationsOf(cohort, asked).flatMap((population) => GROUPS.map((group) => ({ cohort, population, group }))))
    .filter(({ cohort, group }) => counted.includes(startOf(cohort, group)))
    .map(({ cohort, population, group }) => follow(source, cohort, population, group))
}

/** How many starters were somewhere on the n-th date. */
export function countWhere(followed: FollowedGroup, index: number, matches: (position: Position) => boolean): number {
  return followed.paths.filter((path) => matches(path[index] as Position)).length
}

export const percentOf = (n: number, total: number): number | null => (total === 0 ? null : (100 * n) / total)

function follow(source: SourceRows, cohort: OracleCohort, population: Population, group: Group): FollowedGroup {
  const start = startOf(cohort, group)
  const dates = datesFrom(source, start)
  const starters = startersOf(source, cohort, population, group)
  const paths = starters.map((pupil) => dates.map((date) => positionOn(source, pupil, date)))
  return { cohort, population, group, start, dates, starters, paths }
}
