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
  const hears = (since: string): Hears => hearsOf(since, rhythm, day)
  const overdue = talks.filter((talk) => standingOf(talk, day) === 'overdue')
  const promises = talks.flatMap(({ agreements }) => agreements).filter((one) => isOverdue(one, day))
  const own = talks.filter(({ kind }) => kind === 'portfolio')
  const [last = null] = heldDays(own)
  const portfolio = portfolioDue({ last, isPlanned: own.some(({ outcome }) => outcome === null) }, rhythm, from, day)
  return [
    ...overdue.map((talk): Due => ({ rule: 'talk/overdue', talk, since: talk.plannedOn, hears: hears(talk.plannedOn) })),
    ...promises.map((one): Due => ({ rule: 'talk/promise-overdue', agreement: one, since: one.dueOn, hears: hears(one.dueOn) })),
    ...(portfolio === null ? [] : [{ rule: 'talk/portfolio-due', since: portfolio, hears: hears(portfolio) } as const]),
  ]
}

export const hearsOf = (since: string, { overdueDays }: Pick<Rhythm, 'overdueDays'>, day: string): Hears =>
  plusDays(since, overdueDays) < day ? 'team-leader' : 'mentor'

/** Of one pupil: the day of the last portfolio talk that was held, and whether the next one is planned. */
export interface PortfolioTalks {
  last: string | null
  isPlanned: boolean
}

/** The day before which a portfolio talk was needed, when none was held and none is planned; null: nothing waits. */
export function portfolioDue({ last, isPlanned }: PortfolioTalks, rhythm: Rhythm, from: string, day: string): string | null {
  const dueOn = portfolioDueOn(last, rhythm, from)
  return dueOn < day && !isPlanned ? dueOn : null
}

/** The last day for the next portfolio talk: so many weeks after the last one, or after the day it counts from. */
export const portfolioDueOn = (last: string | null, { portfolioWeeks }: Pick<Rhythm, 'portfolioWeeks'>, from: string): string =>
  plusDays(last && last > from ? last : from, 7 * portfolioWeeks)
