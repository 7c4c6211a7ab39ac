import { leadsElsewhere } from '../common/index.ts'
import { mboHours } from '../regulier/index.ts'
import type { Rule } from '../rule.ts'
import { ownAgreement, regularOutOfReach, twoAndTwo, whichExam, withinSector } from './rules.ts'

export { leerwerktrajectFacts } from './facts.ts'
export { leerwerktrajectWords } from './words.ts'

/** Learning while working inside vmbo-bb, on to mbo 2. */
export const leerwerktrajectRules: readonly Rule[] = [
  leadsElsewhere,
  regularOutOfReach,
  withinSector,
  twoAndTwo,
  whichExam,
  ownAgreement,
  ...mboHours,
]
