import type { HolidayName } from '#schools/holidays.ts'

export { type HolidayName, type HolidaySource, type HolidayYear, OFFICIAL_HOLIDAYS } from '#schools/holidays.ts'

/** Days of a school itself: in place of the official holiday of that name in that school year, or beside them. */
export interface OwnHoliday {
  side: 'vo' | 'mbo'
  name: HolidayName | 'own'
  from: string
  until: string
}
