import { plusDays, plusMonths } from '../day.ts'
import { type Blocked, clashesOn, type Hours, weekdayOf } from './blocked.ts'
import type { Rhythm } from './body.ts'

export interface Wanted {
  /** first and last day that a meeting can be */
  from: string
  until: string
  rhythm: Rhythm
  /** 1–12; none = all */
  months: readonly number[]
  /** 1 = Monday; null = any weekday */
  weekday: number | null
  hours: Hours | null
  /** of all schools and all members */
  blocked: readonly Blocked[]
  /** meetings of this body that are planned or were held already */
  planned: readonly string[]
}

export interface Proposal {
  /** the day that the rhythm asks for */
  wanted: string
  /** the free day nearest to it; null = there is none before the next one is due */
  day: string | null
  /** why it is not the day that was wanted */
  because: readonly Blocked[]
}

/**
 * Days at which the body can meet: as often as its rhythm says, on its weekday, when nothing stands in the way of any school or
 * member. A day that is not free moves to the nearest one that is, the later one first. What is planned already is not proposed
 * again. Pure: the same calendars give the same days.
 */
export function proposeDates(wanted: Wanted): Proposal[] {
  const days = targets(wanted)
  const taken = [...wanted.planned].toSorted()
  const proposals: Proposal[] = []
  for (const day of days) {
    const reach = reachOf(wanted)
    const already = taken.findIndex((one) => distance(one, day) <= reach)
    if (already >= 0) {
      taken.splice(already, 1)
      continue
    }
    const used = [...wanted.planned, ...proposals.flatMap((one) => one.day ?? [])]
    const free = nearestFree(wanted, day, reach, used)
    const because = free === day ? [] : clashesOn(wanted.blocked, day, wanted.hours)
    proposals.push({ wanted: day, day: free, because })
  }
  return proposals
}

/** The days that the rhythm asks for, blocked or not. */
function targets({ from, until, rhythm, months, weekday }: Wanted): string[] {
  const allowed = (day: string): boolean => months.length === 0 || months.includes(Number(day.slice(5, 7)))
  if (rhythm.unit === 'per-year')
    return spread(
      daysBetween(from, until).filter((day) => allowed(day) && fits(day, weekday)),
      rhythm.every,
    )
  const found: string[] = []
  for (let turn = 0; ; turn += 1) {
    const at = rhythm.unit === 'week' ? plusDays(from, turn * rhythm.every * 7) : plusMonths(from, turn * rhythm.every)
    const day = firstFitting(at, weekday)
    if (day > until) return found
    if (allowed(day)) found.push(day)
  }
}

/** As many as asked, each in the middle of its part of the period. */
function spread(days: readonly string[], many: number): string[] {
  const parts = Math.min(many, days.length)
  return Array.from({ length: parts }, (_, at) => days[Math.floor(((at + 0.5) * days.length) / parts)] ?? '')
}

function nearestFree(
  { from, until, months, weekday, hours, blocked }: Wanted,
  day: string,
  reach: number,
  used: readonly string[],
): string | null {
  for (let away = 0; away <= reach; away += 1)
    for (const one of [plusDays(day, away), plusDays(day, -away)]) {
      if (one < from || one > until || !fits(one, weekday) || used.includes(one)) continue
      if (months.length > 0 && !months.includes(Number(one.slice(5, 7)))) continue
      if (clashesOn(blocked, one, hours).length === 0) return one
    }
  return null
}

/** How many days a meeting may move: less than half the time to the next. */
function reachOf({ from, until, rhythm, months }: Wanted): number {
  if (rhythm.unit === 'week') return Math.floor((rhythm.every * 7 - 1) / 2)
  if (rhythm.unit === 'month') return Math.floor((rhythm.every * 28 - 1) / 2)
  const days = daysBetween(from, until).filter((day) => months.length === 0 || months.includes(Number(day.slice(5, 7)))).length
  return Math.max(0, Math.ceil(days / rhythm.every / 2) - 1)
}

const fits = (day: string, weekday: number | null): boolean => (weekday === null ? weekdayOf(day) <= 5 : weekdayOf(day) === weekday)

function firstFitting(day: string, weekday: number | null): string {
  return fits(day, weekday) ? day : firstFitting(plusDays(day, 1), weekday)
}

function daysBetween(from: string, until: string): string[] {
  const found: string[] = []
  for (let day = from; day <= until; day = plusDays(day, 1)) found.push(day)
  return found
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
