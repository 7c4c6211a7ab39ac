import type { HolidayRegion } from '../../design/calendar.ts'
import { ALL_DAYS, type Days } from './days.ts'
import type { HolidayName, HolidaySource, HolidayYear, OwnHoliday } from './holidays.ts'
import { daysBetween, isoWeekOf, schoolYearOf } from './iso-week.ts'
import { isoWeekAt, placeOf } from './school-weeks.ts'

export interface CalendarData {
  official: readonly HolidayYear[]
  own: readonly OwnHoliday[]
}

/** A week in which a side has no lessons on some or all days. */
export interface FreeWeek {
  week: number
  days: Days
  name: HolidayName | 'own'
}

/** The free weeks of a side in one school year, by their place in it. `source`: null when only own days are known. */
export interface FreeWeeks {
  byPlace: ReadonlyMap<number, FreeWeek>
  source: HolidaySource | null
}

type Named = Omit<OwnHoliday, 'side'>

/**
 * When a side is free. Null when nothing is known of this school year. The summer holiday of the year before ends in
 * this one, so it counts too. An own holiday takes the place of the official one of that name and school year.
 */
export function freeWeeks(data: CalendarData, side: 'vo' | 'mbo', region: HolidayRegion | null, schoolYear: number): FreeWeeks | null {
  const own = data.own.filter((one) => one.side === side)
  const official = data.official.find((one) => one.schoolYear === schoolYear)
  const ofYear = own.filter(({ from }) => schoolYearOf(from) === schoolYear)
  if ((!official || region === null) && ofYear.length === 0) return null
  const holidays = [schoolYear - 1, schoolYear].flatMap((year) => holidaysOf(data.official, own, region, year))
  const byPlace = new Map<number, FreeWeek>()
  for (const holiday of holidays) addHoliday(byPlace, holiday, schoolYear)
  return { byPlace, source: region === null ? null : (official?.source ?? null) }
}

function holidaysOf(
  official: readonly HolidayYear[],
  own: readonly OwnHoliday[],
  region: HolidayRegion | null,
  schoolYear: number,
): Named[] {
  const mine = own.filter(({ from }) => schoolYearOf(from) === schoolYear)
  const names = new Set(mine.map(({ name }) => name))
  const theirs = region === null ? [] : (official.find((one) => one.schoolYear === schoolYear)?.regions[region] ?? [])
  return [...theirs.filter(({ name }) => !names.has(name)), ...mine]
}

function addHoliday(byPlace: Map<number, FreeWeek>, { name, from, until }: Named, schoolYear: number): void {
  for (const date of daysBetween(from, until)) {
    const { week, day } = isoWeekOf(date)
    if (day > 4 || schoolYearOf(date) !== schoolYear) continue
    const place = placeOf(week)
    const days = (byPlace.get(place)?.days ?? 0) | (1 << day)
    byPlace.set(place, { week: isoWeekAt(place), days, name })
  }
}

export const isWholeWeek = (week: FreeWeek | undefined): boolean => week?.days === ALL_DAYS
