import { isoWeekOf } from '#programme/index.ts'
import { plusDays } from '../../day.ts'
import type { AbsentDay } from './due.ts'
import type { ReportTerm } from './norm.ts'

/** A day without word as it was written down. */
export interface ListedAbsence extends AbsentDay {
  /** `08:41`, when somebody saw it on the day itself; null: it was filled in later */
  at: string | null
  /** the school that wrote the line that counts */
  schoolId: string
}

/** Hours as they go along with a report. `default`: nobody typed them, so the day counts as its school says a day counts. */
export interface ReportedDay extends ListedAbsence {
  default: boolean
}

/** What stands under a report: only absence without word, for ill and leave were left out before. */
export interface ReportTotal {
  days: number
  hours: number
  /** days of which the hours are not known, and are in no total */
  unknown: number
  /** ISO weeks of the first and the last day, and how many that are */
  weeks: { from: number; until: number; count: number }
  /** the run of as many weeks as the norm has, with the most hours */
  most: { hours: number; from: string; until: string }
}

export function reportedDays(absent: readonly ListedAbsence[], dayHours: ReadonlyMap<string, number | null>): ReportedDay[] {
  return absent
    .map((one) => {
      const hours = one.hours ?? dayHours.get(one.schoolId) ?? null
      return { ...one, hours, default: one.hours === null && hours !== null }
    })
    .toSorted((one, other) => one.day.localeCompare(other.day))
}

/** Null when there is nothing to report. */
export function reportTotal(days: readonly ReportedDay[], { weeks }: ReportTerm): ReportTotal | null {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const runs = days.map(({ day }) => {
    const from = plusDays(day, 1 - weeks * 7)
    return { hours: sumOf(days.filter((one) => one.day >= from && one.day <= day)), from, until: day }
  })
  return {
    days: days.length,
    hours: sumOf(days),
    unknown: days.filter(({ hours }) => hours === null).length,
    weeks: { from: isoWeekOf(first.day).week, until: isoWeekOf(last.day).week, count: weeksOf(first.day, last.day) },
    most: runs.reduce((most, run) => (run.hours > most.hours ? run : most)),
  }
}

const sumOf = (days: readonly ReportedDay[]): number => Math.round(days.reduce((total, { hours }) => total + (hours ?? 0), 0) * 100) / 100

/** From the week of the one day to that of the other, both counted. */
function weeksOf(first: string, last: string): number {
  const monday = (day: string): number => Date.parse(plusDays(day, -isoWeekOf(day).day))
  return (monday(last) - monday(first)) / (7 * 86_400_000) + 1
}
