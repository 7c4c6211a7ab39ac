import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** Names of the tables, and what became of a column. */
export const tableWords = (language: Language) => (language === 'nl' ? nl : en)
