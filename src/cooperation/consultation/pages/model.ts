import type { SeenBody, SeenMeeting } from '../see.actions.ts'
import type { Problem } from './handler.ts'

/** What the page of a body is drawn from. */
export interface BodyModel {
  seen: SeenBody
  typed: URLSearchParams
  problem: Problem | null
}

/** What the page of a meeting is drawn from. */
export interface MeetingModel {
  seen: SeenMeeting
  canMail: boolean
  typed: URLSearchParams
  problem: Problem | null
}
