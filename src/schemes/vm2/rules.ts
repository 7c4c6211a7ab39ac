import type { Rule } from '../rule.ts'
import { COHORTS } from './decree/cohorts.ts'
import { CONDITIONS } from './decree/conditions.ts'
import { HOURS } from './decree/hours.ts'
import { WHO } from './decree/who.ts'
import { temporaryRules } from './temporary/rules.ts'

/**
 * Two regimes by the first day of the route: the Tijdelijke regeling to 31 July 2012, from what reports tell, and the
 * Experimenteerbesluit vm2 (text of May 2017) from 1 August 2012 to 31 July 2017.
 */
export const vm2Rules: readonly Rule[] = [...temporaryRules, ...WHO, ...HOURS, ...COHORTS, ...CONDITIONS]
