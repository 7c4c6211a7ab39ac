import type { Language, Translation } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const followUpWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)
