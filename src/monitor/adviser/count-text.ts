import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Count } from '../rows.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const HIDDEN = { nl: nl.hidden, en: en.hidden }

export function countText(language: Language, count: Count): string {
  return typeof count === 'number' ? formatNumber(language, count) : HIDDEN[language][count]
}
