import { describe, expect, test } from 'vitest'
import { judgePromise, type Measured, type PromiseNote } from './promise.ts'
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
