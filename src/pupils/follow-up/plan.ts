/** Months after which everybody who started is asked. */
export const MOMENTS = [3, 12] as const
export type Moment = (typeof MOMENTS)[number]

/** Since when the months count: of who is still there the start, else the day of leaving or of another choice. */
export type PlannedFrom = 'start' | 'leaving' | 'chose-otherwise'
/** `telling`: at a moment that somebody chose, from which nothing counts. */
export type CountedFrom = PlannedFrom | 'telling'

/** So many months later, the last day of a shorter month at the latest: 30 November and 3 give 28 February. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
