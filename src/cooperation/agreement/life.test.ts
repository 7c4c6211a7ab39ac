import { describe, expect, test } from 'vitest'
import type { Agreement, Signature } from './agreement.ts'
import { amend, end, object, offer, offerAmendment, openObjections, type Step, sign, takeBack } from './life.ts'
import { amendment, draft } from './testing/agreements.ts'
import { emptyText } from './text.ts'

const TODAY = '2026-06-01'
const done = <T>(step: Step<T>): T => {
  if (!step.ok) throw new Error(step.why)
  return step.value
}
const signature = (partyId: string, more: Partial<Signature> = {}): Signature => ({
  ...{ partyId, personName: 'Hans Wolters', signedOn: TODAY, how: 'here', reference: null },
  ...more,
})
const objection = (partyId: string, more = {}) => ({ partyId, personName: 'Bea Roos', objectedOn: TODAY, reason: 'Te duur.', ...more })
const offered = (more: Partial<Agreement> = {}) => done(offer(draft(more), TODAY))
const by = (one: Agreement, partyId: string) => sign(one, one.parties, signature(partyId), TODAY)
const signed = (more: Partial<Agreement> = {}) => ({ ...draft(more), state: 'signed' as const })

describe('an offer', () => {
  test('has a term for objections when the text names one', () => {
    // ten days after 1 June
    expect(offered({ text: { ...draft().text, objectionDays: 10 } })).toMatchObject({ state: 'offered', objectUntil: '2026-06-11' })
    expect(offered()).toMatchObject({ offeredOn: TODAY, objectUntil: null })
  })

  test.each([
    [{ parties: draft().parties.slice(0, 1) }, 'too-few-parties'],
    [{ text: emptyText('Leeg') }, 'no-start'],
    [{ text: { ...emptyText('Leeg'), startsOn: TODAY } }, 'no-clauses'],
    [{ state: 'offered' as const }, 'not-draft'],
  ])('of %o is refused: %s', (more, why) => expect(offer(draft(more), TODAY)).toEqual({ ok: false, why }))

  test('of one school within a board may be', () =>
    expect(offer(draft({ kind: 'interne-regeling', parties: draft().parties.slice(0, 1) }), TODAY).ok).toBe(true))

  test('is taken back to a draft while nobody signed; after that it is withdrawn with its signatures', () => {
    expect(done(takeBack(offered()))).toMatchObject({ state: 'draft', offeredOn: null })
    expect(done(takeBack(done(by(offered(), 'vo'))))).toMatchObject({ state: 'withdrawn', signatures: [{ partyId: 'vo' }] })
  })
})

describe('signing', () => {
  test('is done when the last party has', () => {
    const once = done(by(offered(), 'vo'))
    expect(once.state).toBe('offered')
    expect(done(by(once, 'mbo')).state).toBe('signed')
  })

  test.each([
    [signature('elders'), 'no-party'],
    [signature('vo', { signedOn: '2026-06-02' }), 'in-future'],
    [signature('vo', { signedOn: '2026-05-31' }), 'before-offer'],
    [signature('vo', { how: 'elsewhere', reference: ' ' }), 'no-reference'],
  ])('%o is refused: %s', (one, why) => expect(sign(offered(), draft().parties, one, TODAY)).toEqual({ ok: false, why }))

  test('once is enough, and a draft is signed by nobody', () => {
    expect(by(done(by(offered(), 'vo')), 'vo')).toEqual({ ok: false, why: 'signed-already' })
    expect(by(draft(), 'vo')).toEqual({ ok: false, why: 'not-offered' })
  })

  test('on paper names where the scan is', () => {
    const paper = signature('vo', { how: 'elsewhere', reference: 'archief 12' })
    expect(sign(offered(), draft().parties, paper, '2026-06-03').ok).toBe(true)
  })
})

describe('an objection', () => {
  const withTerm = offered({ text: { ...draft().text, objectionDays: 10 } })
  test('is made up to the last day of the term', () => {
    expect(object(withTerm, withTerm.parties, objection('mbo', { objectedOn: '2026-06-11' })).ok).toBe(true)
    expect(object(withTerm, withTerm.parties, objection('mbo', { objectedOn: '2026-06-12' }))).toEqual({ ok: false, why: 'term-over' })
  })

  test('has a reason, is made once, and not by who signed', () => {
    const once = done(object(withTerm, withTerm.parties, objection('mbo')))
    expect(object(once, once.parties, objection('mbo'))).toEqual({ ok: false, why: 'objected-already' })
    expect(object(withTerm, withTerm.parties, objection('mbo', { reason: ' ' }))).toEqual({ ok: false, why: 'no-reason' })
    const half = done(by(withTerm, 'mbo'))
    expect(object(half, half.parties, objection('mbo'))).toEqual({ ok: false, why: 'signed-already' })
  })

  test('is dropped by signing after all', () => {
    const once = done(object(withTerm, withTerm.parties, objection('mbo')))
    expect(openObjections(once)).toHaveLength(1)
    expect(openObjections(done(by(once, 'mbo')))).toEqual([])
  })
})

describe('an amendment', () => {
  const asked = { id: 'x', effectiveOn: '2027-08-01', reason: 'Meer leerlingen' }
  test('is numbered on, withdrawn ones included', () => {
    expect(done(amend(signed(), asked))).toMatchObject({ number: 1, state: 'draft', changes: [] })
    const amendments = [amendment(1, '2026-09-01'), amendment(2, '2026-10-01', { state: 'withdrawn' })]
    expect(done(amend(signed({ amendments }), asked)).number).toBe(3)
  })

  test.each([
    [draft(), asked, 'not-in-force'],
    [signed({ amendments: [amendment(1, '2027-01-01', { state: 'offered' })] }), asked, 'amendment-open'],
    [signed(), { ...asked, effectiveOn: '2026-07-31' }, 'before-start'],
    [signed(), { ...asked, reason: '' }, 'no-reason'],
  ])('is refused %#', (one, what, why) => expect(amend(one, what)).toEqual({ ok: false, why }))

  test('that changes nothing is not offered', () => {
    const empty = amendment(1, '2027-08-01', { state: 'draft' })
    expect(offerAmendment(empty, draft(), TODAY)).toEqual({ ok: false, why: 'no-changes' })
    expect(offerAmendment({ ...empty, changes: [{ kind: 'drop', clauseId: 'c1' }] }, draft(), TODAY).ok).toBe(true)
  })
})

describe('ending', () => {
  const how = { on: '2027-07-31', reason: 'Te weinig leerlingen', today: '2027-02-01' }
  const withNotice = signed({ text: { ...draft().text, noticeMonths: 6 } })
  test('keeps the term of notice: six months after 1 February is 1 August', () => {
    expect(end(withNotice, how)).toEqual({ ok: false, why: 'notice-too-short' })
    expect(done(end(withNotice, { ...how, on: '2027-08-01' }))).toMatchObject({ state: 'ended', endedOn: '2027-08-01' })
  })

  test('is not done alone where no term was agreed, nor backwards', () => {
    expect(end(signed(), how)).toEqual({ ok: false, why: 'no-notice' })
    const atOnce = signed({ text: { ...draft().text, noticeMonths: 0 } })
    expect(end(atOnce, { ...how, on: '2027-01-31' })).toEqual({ ok: false, why: 'in-past' })
    expect(end(atOnce, { ...how, on: '2027-02-01' }).ok).toBe(true)
    expect(end(atOnce, { ...how, on: '2026-07-31', today: '2026-07-01' })).toEqual({ ok: false, why: 'before-start' })
    expect(end(draft(), how)).toEqual({ ok: false, why: 'not-in-force' })
  })
})
