import type { StatementState } from './statement.ts'

/** A statement in a list: without its lines. */
export interface StatementHead {
  id: string
  from: string
  to: string
  payerId: string
  payerName: string
  payeeId: string
  payeeName: string
  cents: number
  state: StatementState
  isBillable: boolean
  corrects: string | null
  drawnUpOn: string
  offeredOn: string | null
  approvedOn: string | null
  approvals: number
  openObjections: number
  /** an objection was upheld: take back, and compute anew */
  isUpheld: boolean
}
