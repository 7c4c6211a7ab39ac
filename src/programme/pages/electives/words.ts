import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import type { Times } from '../../electives/elective.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type ElectiveWords = typeof nl
export const electiveWords = (language: Language): ElectiveWords => (language === 'nl' ? nl : (en as ElectiveWords))

/** `dinsdag en donderdag`. */
export function daysText(language: Language, weekdays: readonly number[]): string {
  const t = electiveWords(language)
  const words = weekdays.map((day) => t.day[day as keyof typeof t.day])
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : t.and(words.slice(0, -1).join(', '), last)
}

/** Calendar weeks that the period touches, as a number in words of the language. */
export function weeksText(language: Language, { startsOn, endsOn }: Times): string {
  const monday = (day: string): number => {
    const date = Date.parse(`${day}T00:00:00Z`) / 86_400_000
    // 1 January 1970 was a Thursday
    return Math.floor((date + 3) / 7)
  }
  return formatNumber(language, monday(endsOn) - monday(startsOn) + 1)
}

export function choiceText(language: Language, choice: number): string {
  const t = electiveWords(language)
  return t.choice[choice as keyof typeof t.choice]
}

/** The last whole day on which a link works. */
export function lastDayText(language: Language, expiresAt: Date): string {
  return formatDate(language, dayOf(new Date(expiresAt.getTime() - 86_400_000)))
}

export const yearText = (language: Language, year: number): string => electiveWords(language).schoolYear(String(year), String(year + 1))
