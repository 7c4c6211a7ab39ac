import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export function summaryMessages(language: Language): (typeof nl)['summary'] {
  return (language === 'nl' ? nl : en).summary as (typeof nl)['summary']
}
