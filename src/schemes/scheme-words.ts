import type { RuleWords } from './rule-words.ts'

/** The words of one folder with rules, in one language. */
export interface SchemeWords {
  /** by the whole id of the rule */
  rules: Readonly<Record<string, RuleWords>>
  /** by `says` of a fact */
  facts: Readonly<Record<string, string>>
}
