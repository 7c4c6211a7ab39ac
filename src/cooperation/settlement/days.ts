/** Calendar days as `2025-08-01`; both ends belong to an interval. */
export interface Interval {
  from: string
  to: string
}

/** What two or more share; null when they share no day. An open end is null. */
export function shared(interval: Interval, ...others: { from: string | null; to: string | null }[]): Interval | null {
  let { from, to } = interval
  for (const one of others) {
    if (one.from !== null && one.from > from) from = one.from
    if (one.to !== null && one.to < to) to = one.to
  }
  return from <= to ? { from, to } : null
}

export const isWithin = (day: string, { from, to }: Interval): boolean => from <= day && day <= to

const DAY = 86_400_000

export const daysOf = ({ from, to }: Interval): number => dayNumber(to) - dayNumber(from) + 1

/** Asked for the same few days again and again. */
function dayNumber(day: string): number {
  const known = NUMBERS.get(day)
  if (known !== undefined) return known
  const number = Date.parse(day) / DAY
  NUMBERS.set(day, number)
  return number
}
const NUMBERS = new Map<string, number>()

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

/** A school year runs from 1 August to 31 July (WEB art. 1.1.1; WVO 2020 art. 1.1). */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return `${year}-${year + 1}`
}

export function schoolYearInterval(schoolYear: string): Interval {
  return { from: `${schoolYear.slice(0, 4)}-08-01`, to: `${schoolYear.slice(5)}-07-31` }
}

/** Each time that this month and day (`10-01`) comes by. */
export function occurrences(monthDay: string, { from, to }: Interval): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.map((year) => `${year}-${monthDay}`).filter((day) => isWithin(day, { from, to }))
}

/** The pieces of an interval, a school year each. */
export function bySchoolYear(interval: Interval): { schoolYear: string; interval: Interval }[] {
  const pieces: { schoolYear: string; interval: Interval }[] = []
  for (let from = interval.from; from <= interval.to; ) {
    const schoolYear = schoolYearOf(from)
    const piece = shared({ from, to: interval.to }, schoolYearInterval(schoolYear)) ?? interval
    pieces.push({ schoolYear, interval: piece })
    from = dayAfter(piece.to)
  }
  return pieces
}

/** Days that lie in at least one of the intervals: who is named twice for a day is counted once. */
export function daysInUnion(intervals: readonly Interval[]): number {
  const [only] = intervals
  if (only && intervals.length === 1) return daysOf(only)
  const ordered = [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let reached = ''
  for (const { from, to } of ordered) {
    const start = reached !== '' && from <= reached ? dayAfter(reached) : from
    if (start > to) continue
    days += daysOf({ from: start, to })
    reached = to
  }
  return days
}
