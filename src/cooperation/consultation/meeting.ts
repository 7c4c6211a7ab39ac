import type { Side } from './body.ts'

export type MeetingState = 'planned' | 'held' | 'not-held' | 'cancelled'
/** Why a meeting whose minutes were closed does not count as held. */
export type NotHeldWhy = 'vo-absent' | 'mbo-absent' | 'nobody'

export interface Meeting {
  id: string
  bodyId: string
  plannedOn: string
  fromTime: string
  untilTime: string
  place: string
  state: MeetingState
  notHeldWhy: NotHeldWhy | null
  cancelReason: string | null
  /** of minutes that are closed: the standing items of that day */
  standing: readonly string[]
  /** of the invitation: goes up with each change of day, hours, place, or when it is cancelled */
  sequence: number
  changedAt: Date
  closedBy: string | null
  closedAt: Date | null
}

export type MeetingTerms = Pick<Meeting, 'plannedOn' | 'fromTime' | 'untilTime' | 'place'>

export const ATTENDED = ['present', 'excused', 'absent'] as const
export type Attended = (typeof ATTENDED)[number]

export interface Attendance {
  meetingId: string
  memberId: string
  side: Side
  status: Attended
}

/** What a meeting was about, beyond standing and open matters: put on the agenda by a member. */
export interface OwnItem {
  id: string
  title: string
  by: string
  byId: string
}

export interface Correction {
  id: string
  text: string
  by: string
  on: string
}
