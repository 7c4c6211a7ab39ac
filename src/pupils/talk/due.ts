import { plusDays } from '../day.ts'
import type { Rhythm } from './setting.ts'
import { type Agreement, heldDays, isOverdue, standingOf, type Talk } from './talk.ts'

/** Who hears of what is overdue: the mentor at once, the team leader after the days that the school agreed. */
export type Hears = 'mentor' | 'team-leader'

export type Due =
  | { rule: 'talk/overdue'; talk: Talk; since: string; hears: Hears }
  | { rule: 'talk/promise-overdue'; agreement: Agreement; since: string; hears: Hears }
  | { rule: 'talk/portfolio-due'; since: string; hears: Hears }

/**
 * What of one pupil waits for somebody: a planned talk whose day has passed, a promise past its day, and a portfolio talk that
 * the rhythm asks for. `from`: the day from which the rhythm counts when there was no portfolio talk yet.
 */
export function duesOf(talks: readonly Talk[], rhythm: Rhythm, from: string, day: string): Due[] {
  const hears = (since: string): Hears => (plusDays(since, rhythm.overdueDays) < day ? 'team-leader' : 'mentor')
  const overdue = talks.filter((talk) => standingOf(talk, day) === 'overdue')
  const promises = talks.flatMap(({ agreements }) => agreements).filter((one) => isOverdue(one, day))
  const portfolio = portfolioDueOn(talks, rhythm, from)
  const isPlanned = talks.some((talk) => talk.kind === 'portfolio' && talk.outcome === null)
  return [
    ...overdue.map((talk): Due => ({ rule: 'talk/overdue', talk, since: talk.plannedOn, hears: hears(talk.plannedOn) })),
    ...promises.map((one): Due => ({ rule: 'talk/promise-overdue', agreement: one, since: one.dueOn, hears: hears(one.dueOn) })),
    ...(portfolio < day && !isPlanned ? [{ rule: 'talk/portfolio-due', since: portfolio, hears: hears(portfolio) } as const] : []),
  ]
}

/** The last day for the next portfolio talk: so many weeks after the last one, or after the day it counts from. */
export function portfolioDueOn(talks: readonly Talk[], { portfolioWeeks }: Rhythm, from: string): string {
  const [last] = heldDays(talks.filter(({ kind }) => kind === 'portfolio'))
  return plusDays(last && last > from ? last : from, 7 * portfolioWeeks)
}
