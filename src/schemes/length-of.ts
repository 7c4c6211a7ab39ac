import { sumOfYears } from './decrees/length.ts'
import type { PlanYear } from './plan.ts'

/** How many school years these last together. Null when one of them is not filled in, or there are none. */
export const lengthOf = (years: readonly PlanYear[]): number | null => sumOfYears(years)
