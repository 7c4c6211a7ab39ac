import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type RuleWords = typeof nl
export const ruleWords = (language: Language): RuleWords => (language === 'nl' ? nl : (en as RuleWords))

export const listText = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
