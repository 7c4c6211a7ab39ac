import { plusDays } from '../../day.ts'

export const PUBLIC_HOLIDAYS = [
  'new-year',
  'easter-monday',
  'kings-day',
  'ascension-day',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
] as const
export type PublicHoliday = (typeof PUBLIC_HOLIDAYS)[number]

/**
 * The public holiday on this day, or null: Algemene termijnenwet, art. 3 lid 1 (BWBR0002448). It names 5 May too; whether
 * people are free then is agreed per sector, mostly once in five years, so that day is entered as an exception where it holds.
 * The King's birthday (27 April) is celebrated a day earlier when it is a Sunday.
 */
export function publicHolidayOn(day: string): PublicHoliday | null {
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  const days: Record<PublicHoliday, string> = {
    'new-year': `${year}-01-01`,
    'easter-monday': plusDays(easter, 1),
    'kings-day': isSunday(`${year}-04-27`) ? `${year}-04-26` : `${year}-04-27`,
    'ascension-day': plusDays(easter, 39),
    'whit-monday': plusDays(easter, 50),
    'christmas-day': `${year}-12-25`,
    'second-christmas-day': `${year}-12-26`,
  }
  return PUBLIC_HOLIDAYS.find((name) => days[name] === day) ?? null
}

const isSunday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

/**
 * Easter Sunday of the Gregorian calendar by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 1991, chapter 8),
 * with the letters of that book.
 */
export function easterSunday(year: number): string {
  const whole = (one: number, by: number): number => Math.floor(one / by)
  const [a, b, c] = [year % 19, whole(year, 100), year % 100]
  const [d, e, f] = [whole(b, 4), b % 4, whole(b + 8, 25)]
  const g = whole(b - f + 1, 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [whole(c, 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = whole(a + 11 * h + 22 * l, 451)
  const n = h + l - 7 * m + 114
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${year}-${two(whole(n, 31))}-${two((n % 31) + 1)}`
}
