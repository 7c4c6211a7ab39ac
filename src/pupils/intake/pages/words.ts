import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const intakeWords = (language: Language) => (language === 'nl' ? nl : en)
