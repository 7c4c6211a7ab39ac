import { OFFICIAL_HOLIDAYS } from '../../../analysis/weeks/holidays.ts'
import { isoWeekOf } from '../../../analysis/weeks/iso-week.ts'
import type { RouteDesign } from '../../../design/design.ts'
import { placeOfWeek, WEEKS_DRAWN } from './layout.ts'

/**
 * The weeks off of the vmbo's holiday region, else the mbo's, in the nth year of a design; none when the region or the
 * first day is not filled in, or no table is at hand for that school year.
 */
export function holidaysOf({ startsOn, calendar }: RouteDesign, nth: number): { from: number; to: number }[] {
  const region = calendar.vo ?? calendar.mbo
  if (!region || !startsOn) return []
  const first = Number(startsOn.slice(0, 4)) - (startsOn.slice(5, 7) < '08' ? 1 : 0)
  const year = OFFICIAL_HOLIDAYS.find(({ schoolYear }) => schoolYear === first + nth)
  // a holiday begins on Saturday: its weeks are those of the Mondays in it
  return (year?.regions[region] ?? []).map(({ from, until }) => {
    const start = isoWeekOf(from)
    const begin = placeOfWeek(start.week) + (start.day >= 5 ? 1 : 0)
    const end = placeOfWeek(isoWeekOf(until).week) + 1
    return { from: begin, to: end > begin ? Math.min(end, WEEKS_DRAWN) : WEEKS_DRAWN }
  })
}
