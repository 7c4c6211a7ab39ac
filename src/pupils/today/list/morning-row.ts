import type { Named } from '../../name.ts'
import type { Phase } from '../../pupil.ts'
import type { Outcome } from '../calls/call.ts'
import type { Mark } from '../marks/mark.ts'

/** What was done about somebody who was missing: a call, or that somebody closed it. */
export interface FollowUp {
  what: Outcome | 'closed'
  at: Date
  recordedAt: Date
}

export interface MorningRow extends Named {
  pupilId: string
  spells: { routeId: string; phase: Phase; validFrom: string; validUntil: string | null }[]
  enrolments: { kind: 'vo' | 'mbo'; leerjaar: number | null }[]
  groups: string[]
  marks: Mark[]
  followUps: FollowUp[]
}
