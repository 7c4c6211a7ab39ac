import type { PlanYear, RoutePlan } from '../plan.ts'
import { routeYearsOf } from '../plan-numbers.ts'

/** Weeks of a whole school year in a design (plan.ts): 20 is half a year. */
const WHOLE_YEAR = 40

/** School years, in quarters, so that a year of 38 weeks is a whole one; null = weeks not filled in. */
export function yearLength({ weeks }: Pick<PlanYear, 'weeks'>): number | null {
  return weeks === null ? null : Math.min(1, Math.round((4 * weeks) / WHOLE_YEAR) / 4)
}

/** How many school years the route takes; null while no year or not all weeks are filled in. */
export function routeLength(plan: RoutePlan): number | null {
  const lengths = routeYearsOf(plan).map(yearLength)
  if (lengths.length === 0) return null
  return lengths.reduce((sum, one) => (sum === null || one === null ? null : sum + one))
}

/** The first day after the route, for a first cohort that begins on `startsOn`; null while its length is open. */
export function dayAfter(plan: RoutePlan): string | null {
  const length = routeLength(plan)
  if (length === null || plan.startsOn === null) return null
  const [year, month, day] = plan.startsOn.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1 + 12 * length, day)).toISOString().slice(0, 10)
}
