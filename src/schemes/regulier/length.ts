import { fits, needsDecision } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import { routeYearsOf, yearsIn } from '../plan-numbers.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/** Two years of vmbo, then an mbo programme of two to four years. */
const VMBO_YEARS = 2
const MBO_YEARS = { least: 2, most: 4 }

export const twoYearsAndTwoToFour: Rule = {
  id: 'regulier/length',
  source: REPORTS.routeTypes,
  judge(plan) {
    const vmbo = lengthOf(yearsIn({ ...plan, years: routeYearsOf(plan) }, 'vmbo'))
    const mbo = lengthOf(yearsIn(plan, 'mbo'))
    if (vmbo === null || mbo === null) return needsDecision('years', { lacks: 'weeks' })
    const given = { vmbo, mbo }
    const isUsual = vmbo === VMBO_YEARS && mbo >= MBO_YEARS.least && mbo <= MBO_YEARS.most
    return isUsual ? fits('years', given) : needsDecision('years', given)
  },
}
