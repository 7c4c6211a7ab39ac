import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { RuleWords } from '../rule-words.ts'
import { sourceText } from '../words.ts'
import type { RoundFinding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { en as enRules } from './rule-messages.en.ts'
import { nl as nlRules } from './rule-messages.nl.ts'
import type { RoundTemplate } from './templates.ts'

export const roundWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

const RULES: Readonly<Record<Language, Readonly<Record<string, RuleWords>>>> = { nl: nlRules.rules, en: enRules.rules }

export const roundRuleWords = (language: Language, rule: string): RuleWords | undefined => RULES[language][rule]

/** What a page says of a finding: title, sentence, and where it stands. */
export function roundFindingText(language: Language, { rule, severity, given = {}, source }: RoundFinding) {
  const words = roundRuleWords(language, rule)
  const sentence = words?.[severity]
  if (!words || !sentence) throw new Error(`no words for ${rule} (${severity}); they belong in rounds/rule-messages`)
  const said = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, inWords(language, value)]))
  return { title: words.title, sentence: capital(sentence(said)), ...sourceText(language, source) }
}

function inWords(language: Language, value: string | number): string {
  if (typeof value === 'number') return formatNumber(language, value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : value
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `VM2, ronde voorjaar 2009`. */
export function templateName(language: Language, { words, year }: Pick<RoundTemplate, 'words' | 'year'>): string {
  return roundWords(language).template[words](String(year), String(year + 1))
}
