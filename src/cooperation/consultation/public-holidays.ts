import { plusDays } from '../day.ts'
import { type Blocked, weekdayOf } from './blocked.ts'

export const PUBLIC_HOLIDAYS = [
  'new-year',
  'good-friday',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension',
  'whit-monday',
  'christmas',
  'boxing-day',
] as const
export type PublicHoliday = (typeof PUBLIC_HOLIDAYS)[number]

/** Days on which nobody works (Algemene termijnenwet, art. 3; Good Friday by its lid 2), of each year in this period. */
export function publicHolidays({ from, until }: { from: string; until: string }, nameOf: (day: PublicHoliday) => string): Blocked[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.flatMap((year) =>
    Object.entries(daysOf(year)).map(([name, day]) => ({
      ...{
        institutionId: null,
        kind: 'official' as const,
        name: nameOf(name as PublicHoliday),
        from: day,
        until: day,
        weekday: null,
        hours: null,
      },
    })),
  )
}

function daysOf(year: number): Record<PublicHoliday, string> {
  const easter = easterOf(year)
  const kingsDay = `${year}-04-27`
  return {
    'new-year': `${year}-01-01`,
    'good-friday': plusDays(easter, -2),
    'easter-monday': plusDays(easter, 1),
    'kings-day': weekdayOf(kingsDay) === 7 ? `${year}-04-26` : kingsDay,
    'liberation-day': `${year}-05-05`,
    ascension: plusDays(easter, 39),
    'whit-monday': plusDays(easter, 50),
    christmas: `${year}-12-25`,
    'boxing-day': `${year}-12-26`,
  }
}

/** Easter Sunday by the Gregorian calendar, as Butcher's rule has it (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)]
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const [month, day] = [Math.floor(n / 31), (n % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
