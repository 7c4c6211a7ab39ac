import { type HolidayName, type HolidayRegion, OFFICIAL_HOLIDAYS } from '#schools/holidays.ts'
import { plusDays } from '../day.ts'

/** When people of a school cannot meet: a period, or in it the same hours on a weekday. */
export interface Blocked {
  /** null = of nobody in particular: one that sits there too has another meeting */
  institutionId: string | null
  kind: 'official' | 'holiday' | 'exams' | 'blocked' | 'design-exams' | 'meeting'
  /** of the holiday, the period, or the other meeting */
  name: string
  from: string
  until: string
  /** 1 = Monday; null = every day */
  weekday: number | null
  /** null = the whole day */
  hours: Hours | null
}

export interface Hours {
  from: string
  until: string
}

/** What stands in the way on a day; two that touch do not overlap. `hours` null: any time of that day. */
export function clashesOn(blocked: readonly Blocked[], day: string, hours: Hours | null): Blocked[] {
  const weekday = weekdayOf(day)
  return blocked.filter(
    (one) => one.from <= day && day <= one.until && (one.weekday === null || one.weekday === weekday) && overlap(one.hours, hours),
  )
}

const overlap = (one: Hours | null, other: Hours | null): boolean =>
  one === null || other === null || (one.from < other.until && other.from < one.until)

/** 1 = Monday … 7 */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The ministry's holidays as days on which a school does not meet. */
export function officialHolidays(institutionId: string, region: HolidayRegion, nameOf: (name: HolidayName) => string): Blocked[] {
  return OFFICIAL_HOLIDAYS.flatMap(({ regions }) =>
    regions[region].map(({ name, from, until }) => ({
      ...{ institutionId, kind: 'official' as const, name: nameOf(name), from, until, weekday: null, hours: null },
    })),
  )
}

/** The Monday of an ISO week in a school year (2026 = 2026-2027); weeks from 31 lie in its first calendar year. */
export function mondayOf(schoolYear: number, week: number): string {
  // 4 January is always in week 1 (ISO 8601)
  const fourth = `${week >= 31 ? schoolYear : schoolYear + 1}-01-04`
  return plusDays(plusDays(fourth, 1 - weekdayOf(fourth)), (week - 1) * 7)
}
