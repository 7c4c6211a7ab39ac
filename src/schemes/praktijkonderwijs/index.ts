import type { Rule } from '../rule.ts'
import { exitArranged, leadsToWork, noVmboExam, vmboOutOfReach } from './rules.ts'

export { praktijkonderwijsFacts } from './facts.ts'
export { praktijkonderwijsWords } from './words.ts'

/** End education: the exit of the map. */
export const praktijkonderwijsRules: readonly Rule[] = [vmboOutOfReach, leadsToWork, noVmboExam, exitArranged]
