import type { PlanYear, RoutePlan } from '../plan.ts'
import { routeYearsOf } from '../plan-numbers.ts'

/** Weeks of a whole school year in a design (plan.ts): 20 is half a year. */
export const WHOLE_YEAR = 40
/** A school year has 38 to 40 weeks of school: from here on it is a whole one. */
const LEAST_OF_WHOLE = 38

/** School years; a year of 38 weeks is a whole one, a shorter one what its weeks are of forty. null = weeks not filled in. */
export function yearLength({ weeks }: Pick<PlanYear, 'weeks'>): number | null {
  if (weeks === null) return null
  return weeks >= LEAST_OF_WHOLE ? 1 : weeks / WHOLE_YEAR
}

/** How many school years these take together; null when there are none, or not all weeks are filled in. */
export function sumOfYears(years: readonly Pick<PlanYear, 'weeks'>[]): number | null {
  const lengths = years.map(yearLength)
  if (lengths.length === 0) return null
  const sum = lengths.reduce((all, one) => (all === null || one === null ? null : all + one))
  // in whole weeks, so that ten and thirty weeks are a year to the last digit
  return sum === null ? null : Math.round(sum * WHOLE_YEAR) / WHOLE_YEAR
}

/** How many school years the route takes; null while no year or not all weeks are filled in. */
export const routeLength = (plan: RoutePlan): number | null => sumOfYears(routeYearsOf(plan))

/** The first day after the route, for a first cohort that begins on `startsOn`; null while its length is open. */
export function dayAfter(plan: RoutePlan): string | null {
  const length = routeLength(plan)
  if (length === null || plan.startsOn === null) return null
  const [year, month, day] = plan.startsOn.split('-').map(Number) as [number, number, number]
  // half a school year is half a year of the calendar; of a month that is not whole, thirty days are one
  const months = Math.floor(12 * length)
  const days = Math.round(30 * (12 * length - months))
  return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10)
}
