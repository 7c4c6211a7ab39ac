import type { NoRule } from './article-row.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export { type ArticleRow, NO_RULE, type NoRule } from './article-row.ts'
export { type ArticleText, articleText, lawArticles, lids } from './law-text.ts'
export type { LawArticle, LawPart } from './parse-law.ts'

/** Why a lid is no rule, in both languages. */
export const noRuleWords: Readonly<Record<'nl' | 'en', Readonly<Record<NoRule, string>>>> = { nl: nl.noRule, en: en.noRule }
