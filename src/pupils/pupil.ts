import type { Named } from './name.ts'
import type { PupilPlace } from './why-may-see.ts'

export const PHASES = ['VO', 'MBO'] as const
export type Phase = (typeof PHASES)[number]

/** Where one school's record of a pupil is: decides who may change it. */
export interface RecordPlace {
  recordId: string
  institutionId: string
  /** sites with an enrolment that was not withdrawn */
  siteIds: readonly string[]
  /** groups on the day */
  groupIds: readonly string[]
}

export interface PlacedPupil extends PupilPlace {
  records: readonly RecordPlace[]
}

/** What one school keeps of a pupil. Days are texts: `2026-11-22`. */
export interface SchoolRecord extends Named {
  id: string
  institutionId: string
  institutionName: string
  institutionKind: string
  /** the school's own number of the pupil */
  key: string
  initials: string | null
  birthDate: string | null
  sex: 'm' | 'v' | 'x' | null
  email: string | null
}

/** A line is never overwritten: it ends, or a later one replaces it. */
export interface Line {
  id: string
  recordId: string
  validFrom: string
  /** the last day */
  validUntil: string | null
  reason: string | null
  recordedAt: Date
  recordedBy: string | null
  fromImport: boolean
  replaces: string | null
  withdrawnAt: Date | null
}

export interface EnrolmentLine extends Line {
  siteId: string
  siteName: string
  kind: 'vo' | 'mbo'
  opleiding: string
  leerjaar: number | null
  profiel: string | null
  crebo: string | null
}

export interface RouteLine extends Line {
  routeId: string
  routeName: string
  /** id of a scheme: dlr, glr … */
  scheme: string
  phase: Phase
}

/** Holds on the day, both ends included. */
export function holdsOn(line: Pick<Line, 'validFrom' | 'validUntil' | 'withdrawnAt'>, day: string): boolean {
  return line.withdrawnAt === null && line.validFrom <= day && (line.validUntil === null || line.validUntil >= day)
}
