import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { plainClause } from '../../money-rule/money-rule.ts'
import type { Finding } from '../../settlement/finding.ts'
import type { Remark } from '../../settlement/line.ts'
import { euro, findingText, remarkText } from '../../settlement/words.ts'
import type { OwnFinding } from '../own-findings.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type StatementWords = typeof nl
export const statementWords = (language: Language): StatementWords => (language === 'nl' ? nl : (en as StatementWords))

/** Ids of the database, and of rows and pupils in a document, are no words: what they are called stands in their place. */
export function named(language: Language, text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(IDS, (id) => names.get(id) ?? statementWords(language).page.otherRow)
}

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[0-9a-f]{8})?|\bd?[0-9a-f]{16}\b/g

/** A finding of the engine with the names of schools, rules and routes in it. */
export function engineFindingText(language: Language, finding: Finding, names: ReadonlyMap<string, string>): string {
  const of = (text: string | number | undefined): string => named(language, String(text), names)
  const own = ownSentence(language, finding, of)
  if (own !== null) return own
  const { agreement, clause } = finding.given
  const clauseNamed = typeof agreement === 'string' && typeof clause === 'string' ? plainClause({ agreement, clause }) : {}
  const rules = typeof finding.given.rules === 'string' ? { rules: ruleNames(language, finding.given.rules, names) } : {}
  const given = Object.entries(finding.given).map(([field, value]) => [field, typeof value === 'string' ? of(value) : value])
  return findingText(language, {
    ...finding,
    subject: of(finding.subject),
    given: { ...Object.fromEntries(given), ...clauseNamed, ...rules },
  })
}

/** What is mended in the file where there is one: here there is a list to confirm, or a record at a school. */
function ownSentence(language: Language, { rule, given }: Finding, of: (text: string | number | undefined) => string): string | null {
  const t = statementWords(language).page
  switch (rule) {
    case 'no-count-date':
      return t.noCount(of(given.party), formatDate(language, String(given.day)))
    case 'pupil-at-two-places':
      return t.twoPlaces(formatDate(language, String(given.day)))
    case 'pupils-without-rule':
      return t.noRule(formatNumber(language, Number(given.pupils)), of(given.party), of(given.route), of(given.what))
    default:
      return null
  }
}

export function ownFindingText(language: Language, { rule, subject, given }: OwnFinding, names: ReadonlyMap<string, string>): string {
  const said = Object.entries(given).map(([field, value]) => {
    if (typeof value === 'number') return [field, formatNumber(language, value)]
    if (field === 'rule' || field === 'others') return [field, ruleNames(language, value, names)]
    return [field, /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : named(language, value, names)]
  })
  return statementWords(language).ownFinding[rule]({ ...Object.fromEntries(said), subject: named(language, subject, names) })
}

/** Ids of rules with commas between them; each name once. */
function ruleNames(language: Language, ids: string, names: ReadonlyMap<string, string>): string {
  const other = statementWords(language).page.otherRule
  return [...new Set(ids.split(', ').map((id) => names.get(id) ?? other))].join(', ')
}

/** A remark under a line; ids of earlier lines say nothing to a reader. */
export function lineRemarkText(language: Language, remark: Remark): string {
  if (remark.remark !== 'correction') return remarkText(language, remark)
  const { cents = 0, now = 0 } = remark.given
  return statementWords(language).page.corrected(euro(language, Number(cents)), euro(language, Number(now)))
}
