import type { Side } from './body.ts'
import type { MeetingState } from './meeting.ts'

/** A meeting as the rest of the cooperation knows it: when, of whom, and which sides came. */
export interface MeetingSeen {
  id: string
  bodyId: string
  bodyName: string
  routeIds: string[]
  institutionIds: string[]
  plannedOn: string
  state: MeetingState
  sidesPresent: Side[]
}

export interface OpenAction {
  id: string
  bodyId: string
  bodyName: string
  meetingId: string
  /** when it was agreed on */
  agreedOn: string
  text: string
  ownerId: string
  ownerName: string
  /** null: the owner has no account */
  ownerPersonId: string | null
  dueOn: string
}

export interface OpenDecision {
  id: string
  bodyId: string
  bodyName: string
  meetingId: string
  decidedOn: string
  text: string
  /** the day on which it comes back */
  returnsOn: string
}
