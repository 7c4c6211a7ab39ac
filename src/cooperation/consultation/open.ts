import type { Body, Side } from './body.ts'
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

/** A body with where it stands in its meetings: one with a rhythm and without a next day has come to a stop. */
export interface BodySeen {
  id: string
  name: string
  routeIds: string[]
  institutionIds: string[]
  state: Body['state']
  hasRhythm: boolean
  /** the first day from the asked one on for which it is planned */
  nextOn: string | null
  /** the last day, not after the asked one, on which it met; a planned day of which nothing is written down is not one */
  lastOn: string | null
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
