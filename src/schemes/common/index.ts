import type { Rule } from '../rule.ts'
import { schemeInForce } from './scheme-in-force.ts'
import { sideMissing } from './side-missing.ts'

export { leadsElsewhere } from './leads-elsewhere.ts'
export { commonWords } from './words.ts'

/** Rules that hold for every scheme. */
export const commonRules: readonly Rule[] = [schemeInForce, sideMissing]
