import { formatDate, type Language } from '#platform/i18n.ts'
import type { Expected } from '../expected/where.ts'
import { todayWords } from './words.ts'

/** `mbo`, `vmbo en mbo`, `vrij`, `niet bekend`. */
export function whereText(language: Language, expected: Expected): string {
  const t = todayWords(language).where
  return expected.kind === 'at' ? expected.places.map((place) => t.place[place]).join(t.and) : t.place[expected.kind]
}

/** Why a pupil is expected there. */
export function whyWhereText(language: Language, expected: Expected): string {
  const t = todayWords(language).where
  if (expected.kind === 'unknown') return t.unknown[expected.why]
  const { because } = expected
  switch (because.rule) {
    case 'blocks':
      return because.holidaysKnown ? because.blocks.join(', ') : `${because.blocks.join(', ')}; ${t.noHolidays}`
    case 'placement':
      return because.companies.join(', ')
    case 'exam':
      return t.exam[because.side]
    case 'exception':
      return because.reason
    case 'public-holiday':
      return t.publicHoliday(t.publicHolidayName[because.name])
    case 'left-route':
      return t.left(because.school, formatDate(language, because.on))
    case 'holiday':
      return t.holiday(t.side[because.side], t.holidayName[because.name as keyof typeof t.holidayName] ?? because.name)
    default:
      return t[because.rule]
  }
}
