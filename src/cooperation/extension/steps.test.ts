import { describe, expect, test } from 'vitest'
import { signersOf } from '../agreement/agreement.ts'
import { amendment, clause, draft, party } from '../agreement/testing/agreements.ts'
import { EXTENSION, extensionOf, stepsOf } from './steps.ts'

const put = { kind: 'put', clause: clause('own', { source: EXTENSION, title: 'De Kade' }) } as const
const join = { kind: 'join', partyId: 'kade' } as const
const kade = (by: string) => ({ ...party('kade'), joinedBy: by })

describe('an extension', () => {
  test('is an amendment by which somebody joins, or about which the page wrote a clause', () => {
    expect(extensionOf(draft({ amendments: [amendment(1, '2027-08-01', { changes: [{ kind: 'until', endsOn: null }] })] }))).toBeNull()
    const found = extensionOf(
      draft({ amendments: [amendment(1, '2027-08-01', { state: 'draft', changes: [put, join] })], joining: [kade('w1')] }),
    )
    expect(found).toMatchObject({ joining: [{ id: 'kade' }], clauses: ['De Kade'] })
  })

  test('that was withdrawn is none; of two the last counts', () => {
    const one = amendment(1, '2027-08-01', { changes: [join] })
    expect(extensionOf(draft({ amendments: [{ ...one, state: 'withdrawn' }] }))).toBeNull()
    expect(extensionOf(draft({ amendments: [one, amendment(2, '2028-08-01', { changes: [put] })] }))?.amendment.number).toBe(2)
  })
})

describe('the steps', () => {
  const states = (state: 'draft' | 'offered' | 'signed', day: string, inRoute = false) => {
    const extension = extensionOf(draft({ amendments: [amendment(1, '2027-08-01', { state, changes: [join] })] }))
    return stepsOf(extension, { day, inRoute }).map((one) => one.state)
  }
  test('begin with writing down who joins', () =>
    expect(stepsOf(null, { day: '2026-11-23', inRoute: true }).map((one) => one.state)).toEqual([
      'now',
      'later',
      'later',
      'later',
      'later',
    ]))
  test('go on with what the parties do, and the day', () => {
    expect(states('draft', '2026-11-23')).toEqual(['done', 'now', 'later', 'later', 'later'])
    expect(states('offered', '2026-11-23')).toEqual(['done', 'done', 'now', 'later', 'later'])
    expect(states('signed', '2027-07-31')).toEqual(['done', 'done', 'done', 'now', 'later'])
    expect(states('signed', '2027-08-01')).toEqual(['done', 'done', 'done', 'done', 'now'])
    expect(states('signed', '2027-08-01', true)).toEqual(['done', 'done', 'done', 'done', 'done'])
  })
})

test('who joins signs the amendment and those after it, not what came before', () => {
  const amendments = [amendment(1, '2027-01-01'), amendment(2, '2027-08-01'), amendment(3, '2028-08-01')]
  const agreement = draft({ amendments, parties: [party('vo'), party('mbo'), kade('w2')] })
  const names = (number: number | null) => signersOf(agreement, number === null ? null : { number }).map(({ id }) => id)
  expect([names(null), names(1), names(2), names(3)]).toEqual([
    ['vo', 'mbo'],
    ['vo', 'mbo'],
    ['vo', 'mbo', 'kade'],
    ['vo', 'mbo', 'kade'],
  ])
})
