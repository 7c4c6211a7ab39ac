import { type Member, SIDES, type Side } from './body.ts'
import type { Attendance, Meeting, NotHeldWhy } from './meeting.ts'
import type { Decision } from './minutes.ts'

export const sidesPresent = (attendance: readonly Pick<Attendance, 'side' | 'status'>[]): Side[] =>
  SIDES.filter((side) => attendance.some((one) => one.side === side && one.status === 'present'))

/**
 * Whether a meeting counts as held: somebody came, and, where the body asks for both, of each side somebody. Profijt
 * (Samenwerkingsstudie 2018): if the mbo or the vmbo is absent, the meeting is not held.
 */
export function notHeldWhy(needsBoth: boolean, present: readonly Side[]): NotHeldWhy | null {
  if (present.length === 0) return 'nobody'
  const missing = needsBoth && SIDES.find((side) => !present.includes(side))
  return missing ? `${missing}-absent` : null
}

/** What stops the minutes from being closed. */
export const CLOSE_FINDINGS = ['not-planned', 'in-future', 'nobody-asked', 'attendance-open', 'decided-though-not-held'] as const
export type CloseFinding = (typeof CLOSE_FINDINGS)[number]

export interface Closing {
  meeting: Pick<Meeting, 'id' | 'state' | 'plannedOn'>
  needsBoth: boolean
  /** who sat in the body on the day of the meeting */
  members: readonly Pick<Member, 'id'>[]
  attendance: readonly Attendance[]
  decisions: readonly Pick<Decision, 'meetingId'>[]
  today: string
}

export function whyNotClose({ meeting, needsBoth, members, attendance, decisions, today }: Closing): CloseFinding | null {
  if (meeting.state !== 'planned') return 'not-planned'
  if (meeting.plannedOn > today) return 'in-future'
  if (members.length === 0) return 'nobody-asked'
  if (members.some(({ id }) => !attendance.some(({ memberId }) => memberId === id))) return 'attendance-open'
  const decided = decisions.some(({ meetingId }) => meetingId === meeting.id)
  return decided && notHeldWhy(needsBoth, sidesPresent(attendance)) !== null ? 'decided-though-not-held' : null
}
