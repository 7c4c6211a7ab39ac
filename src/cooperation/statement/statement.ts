import type { Settlement } from '../settlement/document.ts'
import type { Line } from '../settlement/line.ts'
import type { Settled } from '../settlement/settle.ts'
import type { OwnFinding } from './own-findings.ts'

/** Draft: computed anew as often as one likes; offered: lies before both sides, fixed; approved: by both, for good. */
export const STATEMENT_STATES = ['draft', 'offered', 'approved'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

/** What one school owes another over a period. Two directions are two statements. */
export interface StatementRecord {
  id: string
  regionId: string
  name: string
  from: string
  to: string
  payerId: string
  payerName: string
  payeeId: string
  payeeName: string
  cents: number
  state: StatementState
  offeredOn: string | null
  approvals: Approval[]
  lines: StatementLine[]
  fingerprint: string
  /** the statement of the same period that this one corrects */
  corrects: string | null
  /** goes up when it is computed anew or taken back: what somebody approves is what they saw */
  revision: number
  /** money rules it was made with */
  rules: string[]
  isBillable: boolean
  drawnUpOn: string
  approvedOn: string | null
  findings: Settled['findings']
  ownFindings: OwnFinding[]
  pots: Settled['pots']
  engine: number
  /** of each side: the institution with its sites */
  payerReach: string[]
  payeeReach: string[]
  /** that its rules are about */
  routeIds: string[]
  /** both sides are schools of one board: nothing has to be settled, and one person may speak for both */
  isOneBoard: boolean
  /** an invoice of it was made, and not taken back by a credit note */
  isInvoiced: boolean
}

/** Counts as long as its side has no objection that waits, and none was upheld. */
export interface Approval {
  institutionId: string
  personId: string
  personName: string
  approvedOn: string
}

/** As the engine made it, with what was said of it. */
export interface StatementLine extends Line {
  /** null: nobody objected; the last objection counts */
  objection: LineObjection | null
}

export interface LineObjection {
  id: string
  institutionId: string
  personName: string
  reason: string
  objectedOn: string
  /** of this revision; an older one was about other lines */
  revision: number
  answer: Answer | null
}

export const OUTCOMES = ['upheld', 'rejected', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Answer {
  outcome: Outcome
  reason: string
  institutionId: string
  personName: string
  answeredOn: string
}

/** With all that it was computed from: enough to compute it again, without anything else. */
export interface KeptStatement {
  document: Settlement
  result: Settled
}

export const openObjections = ({ lines, revision }: Pick<StatementRecord, 'lines' | 'revision'>): LineObjection[] =>
  lines.flatMap(({ objection }) => (objection && objection.revision === revision && objection.answer === null ? [objection] : []))

/** An objection to this revision was upheld: it is taken back and computed anew. */
export const isUpheld = ({ lines, revision }: Pick<StatementRecord, 'lines' | 'revision'>): boolean =>
  lines.some(({ objection }) => objection?.revision === revision && objection.answer?.outcome === 'upheld')

export const sidesOf = ({ payerId, payeeId }: Pick<StatementRecord, 'payerId' | 'payeeId'>): [string, string] => [payerId, payeeId]
