import { formatNumber, type Language } from '#platform/i18n.ts'
import { findProfiel } from '#schools/index.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type ParentsWords = typeof nl
export const parentsWords = (language: Language): ParentsWords => (language === 'nl' ? nl : (en as ParentsWords))

/** `Lindecollege, De Brug en Mbo Oeverdam`. */
export function listOf(language: Language, words: readonly string[], joined: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(language, { type: joined === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}

export const names = (profielen: readonly string[]): string[] => profielen.map((code) => findProfiel(code)?.name ?? code)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One page has no room for a long story; the design itself keeps it whole. */
export function clip(text: string, most = 160): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most) > most / 2 ? plain.lastIndexOf(' ', most) : most)}…`
}

/** `€ 12,50`; whole euros without cents. */
export function euros(language: Language, cents: number): string {
  return `€ ${formatNumber(language, cents / 100, cents % 100 === 0 ? 0 : 2)}`
}
