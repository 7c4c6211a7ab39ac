import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { CLAUSES } from './clause.ts'
import type { Finding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { findRule } from './rule-set.ts'
import type { SchemeId } from './scheme.ts'
import { factSentence, ruleWords } from './scheme-folders.ts'
import type { Source } from './source.ts'
import type { Statement } from './statement.ts'

const schemesWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** What a page says of a finding. */
export interface RuleText {
  title: string
  sentence: string
  source: string
  /** where the source can be read; null for a report */
  link: string | null
}

/** Every rule has a title and a sentence for what it found; the structure test holds that. */
export function ruleText(language: Language, { rule, severity, given = {}, source }: Finding): RuleText {
  const words = ruleWords(language, rule)
  const sentence = words?.[severity]
  const found = source ?? findRule(rule)?.source
  if (!words || !sentence || !found) throw new Error(`no words for ${rule} (${severity}); they belong in the messages of its scheme`)
  return { title: words.title, sentence: sentence(inWords(language, given)), ...sourceText(language, found) }
}

/** Numbers and days as the language writes them. */
function inWords(language: Language, given: NonNullable<Finding['given']>): Record<string, string> {
  const say = (value: string | number): string => {
    if (typeof value === 'number') return formatNumber(language, value, decimalsOf(value))
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : value
  }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, say(value)]))
}

/** `2,5`, `2,03`: no noughts at the end. */
const decimalsOf = (value: number): number => [0, 1].find((most) => Number(value.toFixed(most)) === value) ?? 2

/** How a source is named, and where it stands. */
export function sourceText(language: Language, source: Source): { source: string; link: string | null } {
  const t = schemesWords(language)
  switch (source.kind) {
    case 'law':
      return { source: t.asOf(t.placeInLaw(t.law[source.text], placeText(language, source))), link: lawAddress(source) }
    case 'page':
      return { source: t.page(source.publisher, source.title), link: source.url }
    case 'report': {
      const year = String(source.year)
      return { source: source.part ? t.reportPart(source.title, year, source.part) : t.report(source.title, year), link: null }
    }
    case 'scheme':
      return { source: t.ofScheme, link: null }
  }
}

/** The same in few words, for where many stand under each other: `Besluit 2014–2022, artikel 4, lid 1 c`. */
export function shortSourceText(language: Language, source: Source): { source: string; link: string | null } {
  const t = schemesWords(language)
  if (source.kind === 'law') return { source: t.placeInLaw(t.lawShort[source.text], placeText(language, source)), link: lawAddress(source) }
  return source.kind === 'page' ? { source: source.publisher, link: source.url } : sourceText(language, source)
}

const lawAddress = ({ text }: Source & { kind: 'law' }): string => `https://wetten.overheid.nl/${text}`

/** An article without leden has onderdelen only: `a`. */
function placeText(language: Language, { article, lid }: Source & { kind: 'law' }): string {
  const t = schemesWords(language)
  if (!lid) return t.wholeArticle(article)
  return /^\d/.test(lid) ? t.article(article, lid) : t.articlePart(article, lid)
}

/** The title of a rule, before it judged anything. */
export const ruleTitle = (language: Language, rule: string): string => ruleWords(language, rule)?.title ?? rule

/** The name of a scheme; one that is not known stands as it was written. */
export const schemeText = (language: Language, scheme: string): string =>
  (schemesWords(language).scheme as Record<string, string>)[scheme] ?? scheme

/** A subject of an agreement; likewise. */
export const clauseText = (language: Language, clause: string): string => {
  const known = CLAUSES.find((one) => one === clause)
  return known ? schemesWords(language).clause[known] : clause
}

/** What the designers are asked, and what is meant by it. */
export const statementText = (language: Language, statement: Statement): { question: string; hint: string } =>
  schemesWords(language).statement[statement]

export function factText(language: Language, scheme: SchemeId, says: string): string {
  const sentence = factSentence(language, scheme, says)
  if (sentence === undefined) throw new Error(`no sentence for the fact ${says} of ${scheme}; it belongs in the messages of its folder`)
  return sentence
}
