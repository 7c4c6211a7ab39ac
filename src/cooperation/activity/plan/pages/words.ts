import { formatNumber, type Language, type Translation } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const planWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)

export const euroText = (language: Language, cents: number): string => `€ ${formatNumber(language, cents / 100, 2)}`
