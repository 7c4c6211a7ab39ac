import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const BY_LANGUAGE = { nl, en }

export function messages(language: Language) {
  return BY_LANGUAGE[language]
}
