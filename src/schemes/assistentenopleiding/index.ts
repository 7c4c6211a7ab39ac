import { leadsElsewhere } from '../common/index.ts'
import type { Rule } from '../rule.ts'
import { diplomaOutOfReach, entreeHours, halfAYearToTwo, wayOnToMbo2 } from './rules.ts'

export { assistentenopleidingFacts } from './facts.ts'
export { assistentenopleidingWords } from './words.ts'

/** Mbo 1 inside the vmbo: entree, earlier aka or assistentenopleiding. */
export const assistentenopleidingRules: readonly Rule[] = [leadsElsewhere, diplomaOutOfReach, halfAYearToTwo, wayOnToMbo2, entreeHours]
