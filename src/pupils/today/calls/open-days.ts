import { plusDays } from '../../day.ts'
import { DAYS_BACK } from '../marks/may-mark.ts'
import { type AbsenceState, absenceState, type Outcome } from './call.ts'

/** What comes next about somebody who was missing, and who does that. */
export interface NextStep {
  what: string
  /** null: somebody who is gone */
  owner: string | null
  ownerId: string | null
  on: string | null
}

/** A day on which a pupil was missing and that nobody closed. */
export interface OpenDay {
  day: string
  state: Exclude<AbsenceState, 'closed'>
  /** of the last call */
  next: NextStep | null
}

/** A call, or that somebody closed the day; the first first. */
export interface FollowUpLine {
  what: Outcome | 'closed'
  recordedAt: Date
  nextStep: string | null
  nextOn: string | null
  owner: string | null
  ownerId: string | null
}

/** So long a day asks for somebody: as long as it can be put right. */
export const openSince = (today: string): string => plusDays(today, -DAYS_BACK)

/** Null: closed. That a day is past closes nothing. */
export function openDay(day: string, markedAt: Date, followUps: readonly FollowUpLine[]): OpenDay | null {
  const state = absenceState({ kind: 'missing', recordedAt: markedAt }, followUps)
  if (state === null || state === 'closed') return null
  const last = followUps.at(-1)
  const next = last?.nextStep ? { what: last.nextStep, owner: last.owner, ownerId: last.ownerId, on: last.nextOn } : null
  return { day, state, next }
}

const ORDER: readonly AbsenceState[] = ['alarm', 'to-call', 'not-reached', 'explained']

/** An alarm first, then who was not called, not reached, explained; of the same what waits longest. */
export const byUrgency = (one: OpenDay, other: OpenDay): number =>
  ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.day.localeCompare(other.day)
