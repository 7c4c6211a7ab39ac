import { isoWeekOf } from '../analysis/weeks/iso-week.ts'
import { isoWeekAt, type Span } from '../analysis/weeks/school-weeks.ts'
import { WEEKDAYS, type Weekday } from '../design/block.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * The Monday of an ISO week in a school year (2026 = 2026-2027): weeks from 31 lie in its first calendar year. Null for
 * week 53 of a year that has none.
 */
export function mondayOf(schoolYear: number, week: number): string | null {
  const year = week >= 31 ? schoolYear : schoolYear + 1
  // 4 January is always in week 1 (ISO 8601)
  const fourth = Date.UTC(year, 0, 4)
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  const monday = dayAt(first + (week - 1) * 7 * DAY)
  return isoWeekOf(monday).week === week ? monday : null
}

/** Every such weekday in these weeks of a school year, from the first to the last. */
export function datesIn(
  schoolYear: number,
  { from, to }: Span,
  weekdays: readonly Weekday[],
): { date: string; place: number; day: number }[] {
  const days = WEEKDAYS.flatMap((one, day) => (weekdays.includes(one) ? [day] : []))
  const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  return places.flatMap((place) => {
    const monday = mondayOf(schoolYear, isoWeekAt(place))
    return monday === null ? [] : days.map((day) => ({ date: addDays(monday, day), place, day }))
  })
}

export const addDays = (date: string, days: number): string => dayAt(Date.parse(`${date}T00:00:00Z`) + days * DAY)

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)
