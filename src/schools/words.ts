import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Language } from '#platform/i18n.ts'
import type { Finding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { InstitutionKind } from './places/institution.ts'

const words = (language: Language) => (language === 'nl' ? nl : en)

export const roleText = (language: Language, role: Role): string => words(language).role[role]
export const scopeKindText = (language: Language, kind: ScopeKind): string => words(language).scope[kind]
export const institutionKindText = (language: Language, kind: InstitutionKind): string => words(language).kind[kind]

/** The sentence of a rule, with what to do. */
export function findingText(language: Language, { rule, given = '' }: Finding): string {
  return words(language).wrong[rule](given)
}
