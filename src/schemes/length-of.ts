import { yearLength } from './decrees/length.ts'
import type { PlanYear } from './plan.ts'

/** How many school years these last together, in quarters. Null when one of them is not filled in, or there are none. */
export function lengthOf(years: readonly PlanYear[]): number | null {
  if (years.length === 0) return null
  return years.map(yearLength).reduce((sum, one) => (sum === null || one === null ? null : sum + one))
}
