import type { Sex } from './readers/codes.ts'
import type { KeyKind } from './readers/delivery.ts'

/** A person of a file as it waits to be judged: import_row. */
export interface StagedRow {
  key: string
  keyKind: Exclude<KeyKind, 'none'>
  line: number
  givenName: string | null
  infix: string | null
  familyName: string | null
  initials: string | null
  birthDate: string | null
  sex: Sex | null
  email: string | null
}

/** What the file says of a person besides the name: import_line. Null is what it does not say. */
export interface StagedLine {
  key: string
  line: number
  what: 'enrolment' | 'route' | 'group' | 'placement' | 'diploma' | 'funding'
  siteId?: string | null
  /** when it is none of ours by number or name: the file's word for it, '' when it has none */
  siteWord?: string | null
  routeId?: string | null
  groupName?: string | null
  ref?: string | null
  kind?: 'vo' | 'mbo' | null
  opleiding?: string | null
  leerjaar?: number | null
  profiel?: string | null
  crebo?: string | null
  phase?: 'VO' | 'MBO' | null
  validFrom?: string | null
  validUntil?: string | null
  reason?: string | null
  fields?: Record<string, unknown> | null
}

/** What stands in the way of one row, beside what the readers say. */
export type StagingProblem =
  | { problem: 'no-key'; line: number }
  | { problem: 'other-institution'; line: number; brin: string }
  | { problem: 'person-unknown'; line: number; key: string }
  | { problem: 'enrolments-overlap'; line: number; key: string }
  | { problem: 'route-unknown'; line: number; route: string }
  | { problem: 'route-not-certain'; line: number; route: string }
  | { problem: 'phase-missing'; line: number; route: string }

/** The school that delivers, as far as a file can name its parts. */
export interface DeliveringSchool {
  institutionId: string
  brin: string
  /** vo, mbo, aoc … */
  kind: string
  name: string
  sites: readonly { id: string; vestiging: string; name: string }[]
  /** routes of which one of the sites is a partner */
  routes: readonly { id: string; name: string; scheme: string; crebo: string | null; niveau: number | null }[]
}

export interface ImportSettings {
  /** the day that the file tells about */
  asOf: string
  /** which of our sites the file's words for sites mean */
  sites: Readonly<Record<string, string>>
  /** something else than was known: from that day on, or always so */
  changes: 'from-date' | 'correction'
  /** who is not in the file: left alone, or last day of their enrolments */
  gone: string | null
}
