import type { LawText } from '../rule.ts'

/** Why a lid asks nothing of a route's design, and which part of the program carries it. The sentence stands in the messages. */
export const NO_RULE = [
  'definition',
  'purpose',
  'room',
  'other-law',
  'minister',
  'rounds',
  'assessment',
  'status',
  'money',
  'student-finance',
  'school-papers',
  'evaluation',
  'citation',
] as const
export type NoRule = (typeof NO_RULE)[number]

/** What becomes of a lid: rules that carry it, or why none does; both where a part of it is no rule. */
export interface ArticleRow {
  text: LawText
  article: string
  lid: string | null
  /** of plans (`besluit-2014/…`, `vm2/…`), and of single pupils (`exam/…`) */
  rules: readonly string[]
  why: NoRule | null
}

/** Rows of one text, written short: `carries('4', '1 a', 'besluit-2014/agreement-facilities')`. */
export function rowsOf(text: LawText) {
  return {
    carries: (article: string, lid: string | null, ...rules: string[]): ArticleRow => ({ text, article, lid, rules, why: null }),
    partly: (article: string, lid: string | null, why: NoRule, ...rules: string[]): ArticleRow => ({ text, article, lid, rules, why }),
    noRule: (article: string, lid: string | null, why: NoRule): ArticleRow => ({ text, article, lid, rules: [], why }),
  }
}
