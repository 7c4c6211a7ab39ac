import { leadsElsewhere } from '../common/index.ts'
import type { Rule } from '../rule.ts'
import { enrolledWhereTaught } from './enrolment.ts'
import { examInVmbo, examWhole } from './exam.ts'
import { bblHours, bolHours, guidedHoursMayBeLower } from './hours.ts'
import { twoYearsAndTwoToFour } from './length.ts'

export { mboHoursFacts, nothingLaidDown, regulierFacts } from './facts.ts'
export { BOL_FROM, ENTREE_HOURS } from './norms.ts'
export { regulierWords } from './words.ts'

/** The hours of the regular mbo: for every route without hours of its own. */
export const mboHours: readonly Rule[] = [bolHours, bblHours, guidedHoursMayBeLower]

/** What holds wherever no scheme gives room: for the routes too that schools made themselves. */
export const rulesWithoutRoom: readonly Rule[] = [leadsElsewhere, examWhole, examInVmbo, enrolledWhereTaught, ...mboHours]

/** The regular way: vmbo with its exam, then mbo. */
export const regulierRules: readonly Rule[] = [...rulesWithoutRoom, twoYearsAndTwoToFour]
