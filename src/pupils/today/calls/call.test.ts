import { describe, expect, test } from 'vitest'
import { absenceState, type Outcome } from './call.ts'

const minute = (at: number) => new Date(Date.UTC(2026, 10, 23, 8, at))
const missing = (at = 0) => ({ kind: 'missing' as const, recordedAt: minute(at) })
const did = (...what: (Outcome | 'closed')[]) => what.map((one, at) => ({ what: one, recordedAt: minute(at + 1) }))

test('only who is missing is called', () => {
  for (const kind of ['present', 'late', 'ill', 'leave'] as const)
    expect(absenceState({ kind, recordedAt: minute(0) }, did('reached-did-not-know'))).toBeNull()
  expect(absenceState(null, [])).toBeNull()
})

describe('a missing pupil', () => {
  test('is to be called', () => expect(absenceState(missing(), [])).toBe('to-call'))
  test('was not reached, however often', () => expect(absenceState(missing(), did('not-reached', 'not-reached'))).toBe('not-reached'))
  test('a call never closes it', () => expect(absenceState(missing(), did('reached-explained'))).toBe('explained'))
  test('somebody closes it', () => expect(absenceState(missing(), did('reached-explained', 'closed'))).toBe('closed'))
  test('closing needs no call', () => expect(absenceState(missing(), did('closed'))).toBe('closed'))
})

describe('a guardian who did not know', () => {
  test('is an alarm', () => expect(absenceState(missing(), did('not-reached', 'reached-did-not-know'))).toBe('alarm'))
  test('stays one when the next call reaches nobody', () =>
    expect(absenceState(missing(), did('reached-did-not-know', 'not-reached'))).toBe('alarm'))
  test('is over when it is explained, or closed', () => {
    expect(absenceState(missing(), did('reached-did-not-know', 'reached-explained'))).toBe('explained')
    expect(absenceState(missing(), did('reached-did-not-know', 'closed'))).toBe('closed')
  })
  test('after an explanation is one again', () =>
    expect(absenceState(missing(), did('reached-explained', 'reached-did-not-know'))).toBe('alarm'))
})

describe('closed opens again', () => {
  test('by a new mark', () => {
    expect(absenceState(missing(1), did('closed'))).toBe('closed')
    expect(absenceState(missing(2), did('closed'))).toBe('to-call')
  })
  test('by a call after it', () => expect(absenceState(missing(), did('closed', 'reached-did-not-know'))).toBe('alarm'))
})
