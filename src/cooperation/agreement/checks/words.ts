import type { Language } from '#platform/i18n.ts'
import type { ClauseCheck } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const checkWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const checkText = (language: Language, { rule, about }: ClauseCheck): string => checkWords(language).rule[rule](about)

export const schoolYearText = (first: number): string => `${first}-${first + 1}`
