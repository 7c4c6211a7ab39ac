import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../agreement/agreement.ts'
import type { JudgedPromise } from '../../agreement/promise.ts'
import { clause, draft, party } from '../../agreement/testing/agreements.ts'
import type { AgreementPromise } from '../../agreement/text.ts'
import { agreementSignals } from './agreements.ts'

const promise = (more: Partial<AgreementPromise> = {}): AgreementPromise => ({
  ...{
    id: 'b1',
    partyId: 'mbo',
    what: 'Eén dag per week op het mbo',
    amount: 1,
    unit: 'dag',
    from: null,
    until: '2027-07-31',
    priceCents: null,
  },
  evidence: { kind: 'event' },
  ...more,
})
const judged = (state: JudgedPromise['state']): JudgedPromise => ({ state, reason: 'noted', value: null, note: null })
const signed = (text: Partial<Agreement['text']>, more: Partial<Agreement> = {}): Agreement => {
  const one = draft({ state: 'signed', ...more })
  return { ...one, text: { ...one.text, ...text } }
}
const kinds = (agreement: Agreement, day: string, state: JudgedPromise['state'] = 'kept') =>
  agreementSignals(agreement, () => judged(state), day).map(({ kind }) => kind)

describe('an end that comes', () => {
  const ends = signed({ endsOn: '2027-07-31' })
  test.each([
    // 2027-01-29 is 183 days before 31 July: 2 + 28 + 31 + 30 + 31 + 30 + 31
    ['2027-01-28', []],
    ['2027-01-29', ['agreement-ends']],
    ['2027-07-31', ['agreement-ends']],
    ['2027-08-01', []],
  ])('on %s', (day, expected) => expect(kinds(ends, day)).toEqual(expected))

  test('one that goes on by itself asks only before the last day of notice', () => {
    const renews = signed({ endsOn: '2027-07-31', renewal: 'yearly', noticeMonths: 3 })
    // notice until 2027-04-30; 61 days before is 28 February
    expect([kinds(renews, '2027-02-27'), kinds(renews, '2027-02-28'), kinds(renews, '2027-05-01')]).toEqual([[], ['notice-ends'], []])
  })
})

describe('an offer', () => {
  const offered = draft({ state: 'offered', offeredOn: '2026-09-01' })
  test.each([
    ['2026-10-01', []],
    ['2026-10-02', ['offer-waits']],
  ])('of 1 September on %s', (day, expected) => expect(kinds(offered, day)).toEqual(expected))

  test('with an objection says whose and why', () => {
    const objections = [{ partyId: 'vo', personName: 'Bas', objectedOn: '2026-09-03', reason: 'Te duur' }]
    const [signal] = agreementSignals(draft({ state: 'offered', offeredOn: '2026-09-01', objections }), () => judged('kept'), '2026-09-04')
    expect(signal).toMatchObject({ kind: 'objection-open', day: '2026-09-03', given: { party: 'Stichting vo', reason: 'Te duur' } })
  })
})

describe('a promise', () => {
  const made = (more: Partial<AgreementPromise>, owner: string | null = null) =>
    signed({ clauses: [clause('own', { owner, promises: [promise(more)] })] })
  test.each([
    ['kept', []],
    ['cannot-tell', []],
    ['at-risk', ['promise-at-risk']],
    ['broken', ['promise-broken']],
  ] as const)('that is %s', (state, expected) => expect(kinds(made({}), '2026-12-01', state)).toEqual(expected))

  test('is without owner when neither a party nor a person is named', () => {
    expect(kinds(made({ partyId: null }), '2026-12-01')).toEqual(['promise-without-owner'])
    expect(kinds(made({ partyId: null }, 'Teamleider techniek'), '2026-12-01')).toEqual([])
  })

  test('of an agreement that is not in force says nothing', () =>
    expect(kinds({ ...made({ partyId: null }), state: 'draft' }, '2026-12-01', 'broken')).toEqual([]))
})

test('it is of the routes and the schools of the agreement', () => {
  const parties = [{ ...party('vo'), reach: ['school', 'site'] }]
  const routes = [{ routeId: 'tot', name: 'TOT', scheme: 'dlr', startsOn: '2026-08-01', cohorts: [] }]
  const [signal] = agreementSignals(signed({ endsOn: '2026-12-31' }, { parties, routes }), () => judged('kept'), '2026-12-01')
  expect(signal?.of).toEqual({ routeIds: ['tot'], schoolIds: ['school', 'site'] })
})
