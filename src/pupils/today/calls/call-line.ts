import type { NumberType } from '../contacts/contact.ts'
import type { Outcome } from './call.ts'

/** One attempt, or that somebody closed the day. */
export interface CallLine {
  id: string
  day: string
  what: Outcome | 'closed'
  whom: string | null
  numberType: NumberType | null
  /** what was said, or why it was closed */
  said: string | null
  nextStep: string | null
  owner: string | null
  ownerId: string | null
  nextOn: string | null
  /** why it was called while the other school was to call */
  outOfTurn: string | null
  at: Date
  by: string
  recordedAt: Date
}

export interface NewCall {
  day: string
  contactId: string | null
  whom: string
  numberType: NumberType
  outcome: Outcome
  said: string | null
  nextStep: string
  ownerId: string | null
  nextOn: string | null
  outOfTurn: string | null
  calledAt: Date
}
