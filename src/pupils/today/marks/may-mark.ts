import { plusDays } from '../../day.ts'

export const DAY_MISTAKES = ['in-future', 'too-long-ago', 'no-record'] as const
export type DayMistake = (typeof DAY_MISTAKES)[number]

/** Longer ago, what was marked stands. */
export const DAYS_BACK = 31

/** A day is marked on the day itself, or put right in the month after it. */
export function whyNotDay(day: string, today: string): DayMistake | null {
  if (day > today) return 'in-future'
  return day < plusDays(today, -DAYS_BACK) ? 'too-long-ago' : null
}
