import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Finding } from '../../settlement/finding.ts'
import { findingText } from '../../settlement/words.ts'
import type { OwnFinding } from '../own-findings.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type StatementWords = typeof nl
export const statementWords = (language: Language): StatementWords => (language === 'nl' ? nl : (en as StatementWords))

/** Ids of the database are no words: what they are called stands in their place. */
export function named(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id.slice(0, 8))
}

/** A finding of the engine with the names of schools, rules and routes in it. */
export function engineFindingText(language: Language, finding: Finding, names: ReadonlyMap<string, string>): string {
  // a file is mended in the file; here there is a list to confirm
  if (finding.rule === 'no-count-date')
    return statementWords(language).page.noCount(named(String(finding.given.party), names), formatDate(language, String(finding.given.day)))
  const given = Object.entries(finding.given).map(([field, value]) => [field, typeof value === 'string' ? named(value, names) : value])
  return findingText(language, { ...finding, subject: named(finding.subject, names), given: Object.fromEntries(given) })
}

export function ownFindingText(language: Language, { rule, subject, given }: OwnFinding, names: ReadonlyMap<string, string>): string {
  const said = Object.entries(given).map(([field, value]) => {
    if (typeof value === 'number') return [field, formatNumber(language, value)]
    return [field, /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : named(value, names)]
  })
  return statementWords(language).ownFinding[rule]({ ...Object.fromEntries(said), subject: named(subject, names) })
}
