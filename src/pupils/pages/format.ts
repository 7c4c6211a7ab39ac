import { formatDate, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { pupilWords } from './words.ts'

/** `22 november 2026, 14:03`, by the clock in the Netherlands. */
export function momentText(language: Language, moment: Date): string {
  return `${formatDate(language, dayOf(moment))}, ${CLOCK.format(moment)}`
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })

export const dayText = (language: Language, day: string): string => formatDate(language, day, 'short')

/** `1 aug 2025 tot en met 31 jul 2026`, `vanaf 1 aug 2025` */
export function periodText(language: Language, { validFrom, validUntil }: { validFrom: string; validUntil: string | null }): string {
  const t = pupilWords(language).pupil
  return validUntil ? t.period(dayText(language, validFrom), dayText(language, validUntil)) : t.since(dayText(language, validFrom))
}
