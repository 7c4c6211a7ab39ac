import { type Member, SIDES, type Side } from './body.ts'
import type { Attendance, Meeting } from './meeting.ts'

/** How many meetings back low attendance is looked for, and what is low: less than half came. No source gives a number. */
export const LOOK_BACK = 3
export const LOW_BELOW = 0.5

export interface Turnout {
  /** places at the meetings looked at */
  asked: number
  came: number
  isLow: boolean
}

export interface BodyTurnout extends Turnout {
  /** days of the meetings looked at, the last first */
  meetings: readonly string[]
  bySide: Readonly<Record<Side, Turnout>>
}

/** Who came to the last meetings whose minutes are closed, held or not: low attendance is looked into (Profijt). */
export function turnout(
  members: readonly Pick<Member, 'id' | 'side'>[],
  meetings: readonly Pick<Meeting, 'id' | 'plannedOn' | 'closedAt'>[],
  attendance: readonly Attendance[],
): BodyTurnout {
  const last = meetings
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((one, other) => other.plannedOn.localeCompare(one.plannedOn))
    .slice(0, LOOK_BACK)
  const noted = attendance.filter(
    ({ meetingId, memberId }) => last.some(({ id }) => id === meetingId) && members.some(({ id }) => id === memberId),
  )
  const of = (side: Side): Turnout => counted(noted.filter((one) => one.side === side))
  const bySide = Object.fromEntries(SIDES.map((side) => [side, of(side)])) as Record<Side, Turnout>
  return { ...counted(noted), meetings: last.map(({ plannedOn }) => plannedOn), bySide }
}

function counted(noted: readonly Attendance[]): Turnout {
  const came = noted.filter(({ status }) => status === 'present').length
  return { asked: noted.length, came, isLow: noted.length > 0 && came / noted.length < LOW_BELOW }
}
