import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const todayWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** `mentor en docent`. */
export function listText(language: Language, words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${todayWords(language).and} ${last}`
}
