import { describe, expect, test } from 'vitest'
import { judgePromise, type Measured, type PromiseNote, termOf } from './promise.ts'
import type { AgreementPromise } from './text.ts'

const DAY = '2026-11-23'
const promise = (more: Partial<AgreementPromise> = {}): AgreementPromise => ({
  ...{ id: 'b1', partyId: 'mbo', what: 'Dagen op het mbo', amount: 2, unit: 'dag', from: '2026-08-01', until: '2027-07-31' },
  ...{ priceCents: null, evidence: { kind: 'indicator', indicator: 'days-at-mbo' } },
  ...more,
})
const judge = (one: AgreementPromise, measured: Measured | null, notes: PromiseNote[] = [], day = DAY) =>
  judgePromise(one, { notes, measured, day })

describe('by an indicator', () => {
  test.each([
    [2, DAY, 'kept'],
    [1.5, DAY, 'at-risk'],
    [1.5, '2027-07-31', 'at-risk'],
    [1.5, '2027-08-01', 'broken'],
    [3, '2027-08-01', 'kept'],
  ])('%f of 2 on %s is %s', (value, day, state) =>
    expect(judge(promise(), { value, unit: 'dag' }, [], day)).toMatchObject({ state, reason: 'measured', value }),
  )

  test.each([
    [promise(), null, 'unknown-indicator'],
    [promise(), { value: null, why: 'no-data' as const }, 'no-data'],
    [promise({ amount: null }), { value: 2, unit: 'dag' }, 'no-amount'],
    [promise({ unit: 'uur' }), { value: 2, unit: 'dag' }, 'other-unit'],
    [promise({ from: '2026-11-24' }), { value: 2, unit: 'dag' }, 'not-begun'],
  ])('cannot be told %#', (one, measured, reason) => expect(judge(one, measured)).toMatchObject({ state: 'cannot-tell', reason }))
})

describe('by what was noted', () => {
  const spoken = promise({ evidence: { kind: 'discussed' } })
  const note = (happenedOn: string, state: PromiseNote['state'], promiseId = 'b1'): PromiseNote => ({
    ...{ promiseId, happenedOn, state, note: '', personName: 'Marit Dekker' },
  })

  test('the last one counts, of this promise, up to the day', () => {
    const notes = [
      note('2026-10-01', 'broken'),
      note('2026-11-23', 'kept'),
      note('2026-11-24', 'broken'),
      note('2026-11-23', 'broken', 'b2'),
    ]
    expect(judge(spoken, null, notes)).toMatchObject({ state: 'kept', reason: 'noted', note: { happenedOn: '2026-11-23' } })
  })

  test('none: it cannot be told', () => expect(judge(spoken, null)).toMatchObject({ state: 'cannot-tell', reason: 'nothing-noted' }))
})

describe('what grows keeps up with its term', () => {
  // 1 August 2026 to 31 July 2027 is 365 days; 23 November is day 115: 60 × 115/365 = 18.9, of which 18 is enough
  const hours = promise({ amount: 60, unit: 'uur' })
  const grown = (value: number): Measured => ({ value, unit: 'uur', adds: true })
  test.each([
    [0, '2026-08-01', 'kept', 'on-course'],
    [17, DAY, 'at-risk', 'measured'],
    [18, DAY, 'kept', 'on-course'],
    [60, DAY, 'kept', 'measured'],
    [59, '2027-07-31', 'at-risk', 'measured'],
    [59, '2027-08-01', 'broken', 'measured'],
  ])('%f of 60 hours on %s is %s, %s', (value, day, state, reason) =>
    expect(judge(hours, grown(value), [], day)).toMatchObject({ state, reason, value }),
  )

  test('without a last day it is judged per school year, and never over', () => {
    const forGood = { ...hours, from: '2024-08-01', until: null }
    expect(termOf(forGood, DAY)).toEqual({ from: '2026-08-01', until: '2027-07-31' })
    expect([judge(forGood, grown(18)).state, judge(forGood, grown(17)).state]).toEqual(['kept', 'at-risk'])
  })
})

test('what does not grow and was promised before this school year is broken, without a last day too', () => {
  const days = (from: string) => judge(promise({ from, until: null }), { value: 1, unit: 'dag' }).state
  expect([days('2026-07-31'), days('2026-08-01')]).toEqual(['broken', 'at-risk'])
})
