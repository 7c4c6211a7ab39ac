import { OFFICIAL_HOLIDAYS } from '#schools/holidays.ts'
import { daysAfter, firstDayOf, schoolYearOf, workday } from '../../calendar.ts'

/** No weekend, and no holiday of the middle, where the region lies. */
export function hasLessons(day: string): boolean {
  const holidays = OFFICIAL_HOLIDAYS.flatMap(({ regions }) => regions.midden)
  return workday(day) === day && !holidays.some(({ from, until }) => from <= day && day <= until)
}

/** The last so many days with lessons before this day, within its school year; the first first. There may be fewer. */
export function lessonsBefore(today: string, most: number): string[] {
  const first = firstDayOf(schoolYearOf(today))
  const found: string[] = []
  for (let day = daysAfter(today, -1); day >= first && found.length < most; day = daysAfter(day, -1)) {
    if (hasLessons(day)) found.unshift(day)
  }
  return found
}

/** A working day so many days ago, but not before the school year: a mentor has the group since then. */
export function daysAgo(today: string, days: number): string {
  const found = [workday(daysAfter(today, -days)), firstDayOf(schoolYearOf(today))]
  return found.toSorted().at(-1) ?? today
}

/** A working day so many days from now: the Monday after a weekend. */
export function daysAhead(today: string, days: number): string {
  const day = daysAfter(today, days)
  return workday(day) === day ? day : daysAfter(workday(day), 3)
}

/** The Monday of its week. */
export const mondayOf = (day: string): string => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
