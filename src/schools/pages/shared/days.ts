import { formatDate, type Language } from '#platform/i18n.ts'
import { sharedWords } from './words.ts'

/** `1 aug 2025 tot en met 31 jul 2026`, or `sinds 1 aug 2025` without an end; `vanaf` when it is still to come. */
export function periodText(language: Language, from: string, until: string | null, today: string): string {
  const t = sharedWords(language)
  const first = formatDate(language, from, 'short')
  if (until !== null) return t.period(first, formatDate(language, until, 'short'))
  return from > today ? t.fromDay(first) : t.since(first)
}
