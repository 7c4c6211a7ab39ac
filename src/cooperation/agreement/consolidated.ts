import type { Agreement, Change } from './agreement.ts'
import type { AgreementText } from './text.ts'

/** The text as it holds on a day: what was first agreed, with every signed amendment that had taken effect by then. */
export function consolidatedOn({ text, amendments }: Pick<Agreement, 'text' | 'amendments'>, day: string): AgreementText {
  return amendments
    .filter(({ state, effectiveOn }) => state === 'signed' && effectiveOn <= day)
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn) || one.number - other.number)
    .reduce((now, { changes }) => changed(now, changes), text)
}

/** One after the other: what comes later counts. */
export function changed(text: AgreementText, changes: readonly Change[]): AgreementText {
  return changes.reduce(apply, text)
}

function apply(text: AgreementText, change: Change): AgreementText {
  if (change.kind === 'join' || change.kind === 'cover' || change.kind === 'uncover') return text
  // a last day is the last: what went on each year does so no more
  if (change.kind === 'until') return { ...text, endsOn: change.endsOn, renewal: change.endsOn === null ? text.renewal : 'none' }
  if (change.kind === 'annex') return { ...text, annexes: [...withoutFile(text, change.annex.file?.id), change.annex] }
  if (change.kind === 'drop-annex') return { ...text, annexes: withoutFile(text, change.fileId) }
  if (change.kind === 'drop') return { ...text, clauses: text.clauses.filter(({ id }) => id !== change.clauseId) }
  const isThere = text.clauses.some(({ id }) => id === change.clause.id)
  const clauses = isThere
    ? text.clauses.map((one) => (one.id === change.clause.id ? change.clause : one))
    : [...text.clauses, change.clause]
  return { ...text, clauses }
}

const withoutFile = ({ annexes }: AgreementText, fileId: string | undefined) =>
  annexes.filter(({ file }) => file === undefined || file.id !== fileId)

/** With one more change; an earlier one of the same clause makes place. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  return [...changes.filter((one) => subjectOf(one) !== subjectOf(change)), change]
}

function subjectOf(change: Change): string {
  if (change.kind === 'put') return change.clause.id
  if (change.kind === 'drop') return change.clauseId
  if (change.kind === 'join') return change.partyId
  if (change.kind === 'cover' || change.kind === 'uncover') return change.routeId
  if (change.kind === 'annex') return change.annex.file?.id ?? change.annex.title
  return change.kind === 'drop-annex' ? change.fileId : change.kind
}
