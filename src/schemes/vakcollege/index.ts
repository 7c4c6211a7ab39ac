import { rulesWithoutRoom } from '../regulier/index.ts'
import type { Rule } from '../rule.ts'
import { fromVmbo1, sixYears, technologyOrCare } from './rules.ts'

export { vakcollegeFacts } from './facts.ts'
export { vakcollegeWords } from './words.ts'

/** From vmbo 1 to mbo 2 or 3 in six years. It came from schools, so that no law gives it room. */
export const vakcollegeRules: readonly Rule[] = [fromVmbo1, sixYears, technologyOrCare, ...rulesWithoutRoom]
