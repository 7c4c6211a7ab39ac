import type { Language, Translation } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const followUpWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)

/** After how many months; or at another moment. */
export function momentText(language: Language, moment: number | null): string {
  const t = followUpWords(language)
  return moment === null ? t.otherMoment : t.moment(String(moment))
}
