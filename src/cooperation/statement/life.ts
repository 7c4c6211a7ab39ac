import { isUpheld, type Outcome, openObjections, type StatementRecord, sidesOf } from './statement.ts'

/** Why something with a statement does not happen. */
export const REFUSALS = [
  'not-draft',
  'not-offered',
  'still-draft',
  'not-billable',
  'no-lines',
  'approved-already',
  'approved-other-side',
  'approved',
  'open-objection',
  'upheld',
  'objected-already',
  'no-reason',
  'no-line',
  'answered-already',
  'own-objection',
  'not-own-objection',
  'seen-another',
  'inputs-changed',
  'line-billed',
  'row-billed',
  'corrected-billed',
  'period-overlaps',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Null: it may. Each question is asked of the statement as it is now, under a lock. */
export function whyNotOffer({ state, isBillable, lines }: StatementRecord): Refusal | null {
  if (state !== 'draft') return 'not-draft'
  if (!isBillable) return 'not-billable'
  return lines.length === 0 ? 'no-lines' : null
}

export function whyNotTakeBack({ state }: StatementRecord): Refusal | null {
  if (state === 'approved') return 'approved'
  return state === 'offered' ? null : 'not-offered'
}

/**
 * What somebody approves is what they saw. With an objection that waits for an answer nobody approves, and with one that was
 * upheld neither: what lies there is wrong. One person agrees with oneself only within one board.
 */
export function whyNotApprove(
  statement: StatementRecord,
  { institutionId, personId, seen }: { institutionId: string; personId: string; seen: string },
): Refusal | null {
  if (statement.state !== 'offered') return statement.state === 'approved' ? 'approved' : 'not-offered'
  if (seen !== printOf(statement)) return 'seen-another'
  if (isUpheld(statement)) return 'upheld'
  if (statement.approvals.some((one) => one.institutionId === institutionId)) return 'approved-already'
  if (!statement.isOneBoard && statement.approvals.some((one) => one.personId === personId)) return 'approved-other-side'
  return openObjections(statement).length > 0 ? 'open-objection' : null
}

/** Whether, with this approval, both sides have approved. */
export const isLast = (statement: StatementRecord, institutionId: string): boolean =>
  sidesOf(statement).every((side) => side === institutionId || statement.approvals.some((one) => one.institutionId === side))

/** An objection can come after the approval too: then it leads to a correction, in a new statement. */
export function whyNotObject(statement: StatementRecord, lineId: string, reason: string): Refusal | null {
  if (statement.state === 'draft') return 'still-draft'
  const line = statement.lines.find(({ id }) => id === lineId)
  if (!line) return 'no-line'
  if (reason === '') return 'no-reason'
  if (statement.state === 'offered' && isUpheld(statement)) return 'upheld'
  const { objection } = line
  return objection && objection.revision === statement.revision && objection.answer === null ? 'objected-already' : null
}

/** The other side upholds or rejects, with a reason; only who objected withdraws. */
export function whyNotAnswer(
  statement: StatementRecord,
  { objectionId, outcome, institutionId, reason }: { objectionId: string; outcome: Outcome; institutionId: string; reason: string },
): Refusal | null {
  const objection = statement.lines.map((line) => line.objection).find((one) => one?.id === objectionId)
  if (!objection) return 'no-line'
  if (objection.answer !== null) return 'answered-already'
  const isOwn = objection.institutionId === institutionId
  if (outcome === 'withdrawn') return isOwn ? null : 'not-own-objection'
  if (isOwn) return 'own-objection'
  return outcome === 'rejected' && reason === '' ? 'no-reason' : null
}

/** In a word what lies before the sides: it changes with every revision. */
export const printOf = ({ revision, fingerprint }: Pick<StatementRecord, 'revision' | 'fingerprint'>): string =>
  `${revision}-${fingerprint.slice(0, 12)}`
