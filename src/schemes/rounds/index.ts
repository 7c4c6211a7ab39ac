/** Rounds of a scheme: applications, what was judged and decided, how each experiment stands, and what its pupils earn. */
export type { RoundFinding, RoundRule } from './finding.ts'
export { ROUND_RULES } from './rules.ts'
export { ROUND_TEMPLATES } from './templates.ts'
