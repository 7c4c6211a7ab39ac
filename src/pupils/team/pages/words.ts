import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const teamWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)
