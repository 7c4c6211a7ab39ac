import { describe, expect, test } from 'vitest'
import { answerBy, standingOf } from './correction.ts'

test.each([
  ['2026-11-22', '2026-12-22'],
  ['2026-12-31', '2027-01-31'],
  // February has no 30th and no 31st
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
])('what was asked on %s is answered by %s', (asked, until) => expect(answerBy(asked)).toBe(until))

describe('a request of 22 November 2026', () => {
  const asked = { outcome: null, askedOn: '2026-11-22' }
  test.each([
    ['2026-12-14', 'waiting'],
    ['2026-12-15', 'soon'],
    ['2026-12-22', 'soon'],
    ['2026-12-23', 'late'],
  ])('is on %s %s', (day, state) => expect(standingOf(asked, day)).toEqual({ state, until: '2026-12-22' }))
  test('is over once it is answered', () =>
    expect(standingOf({ ...asked, outcome: 'refused' }, '2027-06-01')).toEqual({ state: 'answered' }))
})
