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
  /** where the records are that one sees, and since when and in which phase the pupil is or was in which routes */
  institutions: string[]
  sites: string[]
  groups: string[]
  spells: { routeId: string; phase: Phase; validFrom: string; validUntil: string | null }[]
  enrolments: { kind: 'vo' | 'mbo'; leerjaar: number | null }[]
  marks: Mark[]
  followUps: FollowUp[]
}
