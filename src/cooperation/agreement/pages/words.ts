import { formatDate, type Language } from '#platform/i18n.ts'
import { clauseText } from '#schemes/index.ts'
import type { ComingDate } from '../standing.ts'
import { OWN_SUBJECTS, type Subject } from '../text.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type AgreementWords = typeof nl
export const agreementWords = (language: Language): AgreementWords => (language === 'nl' ? nl : (en as AgreementWords))

export function subjectText(language: Language, subject: Subject): string {
  const own = OWN_SUBJECTS.find((one) => one === subject)
  return own ? agreementWords(language).subject[own] : clauseText(language, subject)
}

export const comingText = (language: Language, { kind, day }: ComingDate): string =>
  agreementWords(language).coming[kind](formatDate(language, day))

export const listText = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
