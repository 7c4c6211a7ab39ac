import { plusDays, plusMonths } from '../day.ts'
import type { Agreement, Amendment, Change, Objection, Offer, Party, Signature } from './agreement.ts'

/** Why something cannot be done to an agreement in the state it is in. */
export type Refusal =
  | 'not-draft'
  | 'not-offered'
  | 'not-in-force'
  | 'too-few-parties'
  | 'no-clauses'
  | 'no-start'
  | 'no-changes'
  | 'no-party'
  | 'signed-already'
  | 'objected-already'
  | 'in-future'
  | 'before-offer'
  | 'no-reference'
  | 'term-over'
  | 'no-reason'
  | 'amendment-open'
  | 'before-start'
  | 'no-day'
  | 'no-notice'
  | 'in-past'
  | 'notice-too-short'
  | 'after-end'

export type Step<T> = { ok: true; value: T } | { ok: false; why: Refusal }

const no = (why: Refusal): { ok: false; why: Refusal } => ({ ok: false, why })
const yes = <T>(value: T): Step<T> => ({ ok: true, value })

/** A draft is laid before the parties. Within one board one school may be enough. */
export function offer(agreement: Agreement, day: string): Step<Agreement> {
  const { kind, parties, text, state } = agreement
  if (state !== 'draft') return no('not-draft')
  if (parties.length < (kind === 'interne-regeling' ? 1 : 2)) return no('too-few-parties')
  if (text.startsOn === null) return no('no-start')
  if (!text.clauses.some((one) => one.text.trim() !== '')) return no('no-clauses')
  return yes({ ...agreement, ...offered(day, text.objectionDays) })
}

/** A change of an agreement is laid before the same parties, under the same term. */
export function offerAmendment(amendment: Amendment, { text }: Pick<Agreement, 'text'>, day: string): Step<Amendment> {
  if (amendment.state !== 'draft') return no('not-draft')
  if (amendment.changes.length === 0) return no('no-changes')
  return yes({ ...amendment, ...offered(day, text.objectionDays) })
}

const offered = (day: string, objectionDays: number | null) => ({
  state: 'offered' as const,
  offeredOn: day,
  objectUntil: objectionDays === null ? null : plusDays(day, objectionDays),
})

/** Back to a draft; what one party signed already is kept as it is, and comes to nothing. */
export function takeBack<T extends Offer>(one: T): Step<T> {
  if (one.state !== 'offered') return no('not-offered')
  if (one.signatures.length > 0) return yes({ ...one, state: 'withdrawn' })
  return yes({ ...one, state: 'draft', offeredOn: null, objectUntil: null, objections: [] })
}

/** With the last signature it is signed. A party that objected and signs after all has dropped its objection. */
export function sign<T extends Offer>(one: T, parties: readonly Party[], signature: Signature, today: string): Step<T> {
  if (one.state !== 'offered') return no('not-offered')
  if (!parties.some(({ id }) => id === signature.partyId)) return no('no-party')
  if (one.signatures.some(({ partyId }) => partyId === signature.partyId)) return no('signed-already')
  if (signature.signedOn > today) return no('in-future')
  if (one.offeredOn !== null && signature.signedOn < one.offeredOn) return no('before-offer')
  if (signature.how === 'elsewhere' && !signature.reference?.trim()) return no('no-reference')
  const signatures = [...one.signatures, signature]
  return yes({ ...one, signatures, state: stillToSign(parties, signatures).length === 0 ? 'signed' : 'offered' })
}

export function object<T extends Offer>(one: T, parties: readonly Party[], objection: Objection): Step<T> {
  const { partyId, objectedOn, reason } = objection
  if (one.state !== 'offered') return no('not-offered')
  if (!parties.some(({ id }) => id === partyId)) return no('no-party')
  if (one.signatures.some((signature) => signature.partyId === partyId)) return no('signed-already')
  if (one.objections.some((other) => other.partyId === partyId)) return no('objected-already')
  if (one.objectUntil !== null && objectedOn > one.objectUntil) return no('term-over')
  if (reason.trim() === '') return no('no-reason')
  return yes({ ...one, objections: [...one.objections, objection] })
}

/** Another numbered change; one at a time, so that nobody signs two that do not know of each other. */
export function amend(
  agreement: Agreement,
  { id, effectiveOn, reason }: Pick<Amendment, 'id' | 'effectiveOn' | 'reason'>,
): Step<Amendment> {
  const { amendments, text, state, endedOn } = agreement
  if (state !== 'signed') return no('not-in-force')
  if (amendments.some((one) => one.state === 'draft' || one.state === 'offered')) return no('amendment-open')
  if (text.startsOn === null || effectiveOn < text.startsOn) return no('before-start')
  if (endedOn !== null && effectiveOn > endedOn) return no('after-end')
  if (reason.trim() === '') return no('no-reason')
  const number = Math.max(0, ...amendments.map((one) => one.number)) + 1
  const nothing = { changes: [] as Change[], offeredOn: null, objectUntil: null, signatures: [], objections: [] }
  return yes({ id, number, effectiveOn, reason: reason.trim(), state: 'draft', ...nothing })
}

/** One party gives notice, within the term that was agreed. Ending together is an amendment with a last day, which all sign. */
export function end(agreement: Agreement, { on, reason, today }: { on: string; reason: string; today: string }): Step<Agreement> {
  const { text, state } = agreement
  if (state !== 'signed') return no('not-in-force')
  if (text.noticeMonths === null) return no('no-notice')
  if (reason.trim() === '') return no('no-reason')
  if (on < today) return no('in-past')
  if (text.startsOn !== null && on < text.startsOn) return no('before-start')
  if (on < plusMonths(today, text.noticeMonths)) return no('notice-too-short')
  return yes({ ...agreement, state: 'ended', endedOn: on, endReason: reason.trim() })
}

export const stillToSign = (parties: readonly Party[], signatures: readonly Pick<Signature, 'partyId'>[]): Party[] =>
  parties.filter(({ id }) => !signatures.some(({ partyId }) => partyId === id))

/** Objections of parties that have not signed since. */
export const openObjections = ({ objections, signatures }: Offer): Objection[] =>
  objections.filter(({ partyId }) => !signatures.some((one) => one.partyId === partyId))
