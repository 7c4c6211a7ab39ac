import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const roundPageWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** `€ 8.500,00`: from integer cents. */
export function euros(language: Language, cents: number): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' })
    .format(cents / 100)
    .replace('-', '−')
}
