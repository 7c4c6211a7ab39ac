import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type InputWords = typeof nl
export const inputWords = (language: Language): InputWords => (language === 'nl' ? nl : (en as InputWords))
