import { describe, expect, test } from 'vitest'
import { completenessOf, kindFits } from './completeness.ts'
import { clause, draft, party } from './testing/agreements.ts'
import type { AgreementClause } from './text.ts'

const DAY = '2026-08-01'
const states = (clauses: AgreementClause[], scheme: Parameters<typeof completenessOf>[1] = 'dlr', day = DAY) =>
  Object.fromEntries(completenessOf({ clauses, transfersFunding: null }, scheme, day).map(({ subject, state }) => [subject, state]))

test('VM2: art. 4 lid 9 a–d of BWBR0032082, each with its place in the law', () => {
  const found = completenessOf({ clauses: [], transfersFunding: null }, 'vm2', '2013-08-01')
  expect(found.map(({ subject, source }) => [subject, source])).toEqual(
    [
      ['programmes', '9 a'],
      ['location', '9 b'],
      ['responsibilities', '9 c'],
      ['spending-of-funding', '9 d'],
    ].map(([subject, lid]) => [subject, { kind: 'law', text: 'BWBR0032082', article: '4', lid }]),
  )
  expect(found.every(({ state }) => state === 'missing')).toBe(true)
})

test('the decree of 2014–2022: art. 4 lid 1 a–h; h only when funding is transferred', () => {
  const found = (transfersFunding: boolean | null) => completenessOf({ clauses: [], transfersFunding }, 'vakmanschaproute', '2016-08-01')
  expect(found(null)).toHaveLength(8)
  expect(found(true).at(-1)).toMatchObject({ subject: 'transfer-of-funding', state: 'missing', source: { article: '4', lid: '1 h' } })
  expect(found(false).at(-1)).toMatchObject({ subject: 'transfer-of-funding', state: 'not-needed' })
  expect(found(false).filter(({ state }) => state === 'missing')).toHaveLength(7)
})

test('a regular route asks for nothing', () => expect(completenessOf(draft().text, 'regulier', DAY)).toEqual([]))

describe('a clause', () => {
  test('without text is missing', () => expect(states([clause('switch-option', { text: '  ' })])['switch-option']).toBe('missing'))

  test('of another subject does not count', () => expect(states([clause('own')])['switch-option']).toBe('missing'))

  test.each([
    [{}, ['number', 'date', 'owner']],
    [{ number: '20 plaatsen' }, ['date', 'owner']],
    [{ number: '20 plaatsen', date: DAY }, ['owner']],
    [{ number: '20 plaatsen', date: DAY, owner: 'Marit Dekker' }, []],
  ])('with %o lacks %o', (more, lacks) => {
    const [found] = completenessOf({ clauses: [clause('switch-option', more)], transfersFunding: null }, 'dlr', DAY).filter(
      ({ subject }) => subject === 'switch-option',
    )
    expect(found).toMatchObject({ state: lacks.length > 0 ? 'open' : 'complete', lacks, clauseIds: ['c1'] })
  })

  test('gets number and date of its promises', () => {
    const promise = { id: 'b1', partyId: 'mbo', what: 'Les', amount: 1, unit: 'dag', priceCents: null }
    const promises = [{ ...promise, from: DAY, until: null, evidence: { kind: 'discussed' as const } }]
    expect(states([clause('switch-option', { owner: 'Marit Dekker', promises })])['switch-option']).toBe('complete')
  })

  test('is owned by the parties of its promises, when each has one', () => {
    const promise = { id: 'b1', partyId: 'mbo', what: 'Les', amount: 1, unit: 'dag', priceCents: null, from: DAY, until: null }
    const spoken = { ...promise, evidence: { kind: 'discussed' as const } }
    const of = (promises: AgreementClause['promises']) => states([clause('switch-option', { promises })])['switch-option']
    expect(of([spoken])).toBe('complete')
    expect(of([spoken, { ...spoken, id: 'b2', partyId: null }])).toBe('open')
  })

  test('gets what it lacks of another on the same subject', () => {
    const two = [clause('switch-option', { number: '1' }), clause('switch-option', { id: 'c2', date: DAY, owner: 'Iemand' })]
    expect(states(two)['switch-option']).toBe('complete')
  })
})

test('within one board it is an interne regeling, between boards it is not', () => {
  const between = [party('vo'), party('mbo')]
  const within = [party('vo', 'b'), party('mbo', 'b')]
  expect(kindFits({ kind: 'samenwerkingsovereenkomst', parties: between })).toBe(true)
  expect(kindFits({ kind: 'interne-regeling', parties: between })).toBe(false)
  expect(kindFits({ kind: 'interne-regeling', parties: within })).toBe(true)
  expect(kindFits({ kind: 'convenant', parties: within })).toBe(false)
  expect(kindFits({ kind: 'convenant', parties: [] })).toBe(true)
})
