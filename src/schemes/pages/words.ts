import { formatDate, type Language } from '#platform/i18n.ts'
import type { Scheme } from '../scheme.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const pageWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** `1 augustus 2014 tot en met 31 juli 2022`. */
export function periodText(language: Language, { from, until }: Pick<Scheme, 'from' | 'until'>): string {
  const t = pageWords(language).period
  if (from === null && until === null) return t.noDates
  if (until === null) return t.since(formatDate(language, from ?? ''))
  return from === null ? t.until(formatDate(language, until)) : t.between(formatDate(language, from), formatDate(language, until))
}

/** `bb → mbo 2; kb → mbo 2, 3`. */
export function leadsText(language: Language, leads: Scheme['leads']): string {
  const t = pageWords(language)
  if (!leads) return t.toWork
  return leads.map(({ from, to }) => t.road(from.join(', '), to.join(', '))).join('; ')
}
