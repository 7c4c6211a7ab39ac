import { describe, expect, test } from 'vitest'
import { dueOn, type Kept } from './due.ts'
import { CATEGORIES, lastDayOf, TERMS, termOf } from './terms.ts'

describe('the last day', () => {
  test.each([
    ['2024-07-31', 24, '2026-07-31'],
    ['2021-07-31', 60, '2026-07-31'],
    // a day that the last month does not have
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
  ])('of what starts on %s and lasts %i months is %s', (start, months, last) => {
    expect(lastDayOf(start, months)).toBe(last)
  })
})

describe('due', () => {
  const kept: Kept = { category: 'guidance', pupilId: 'p', recordId: 'r', startsOn: '2024-07-31' }

  test.each([
    ['2026-07-30', 0],
    ['2026-07-31', 0],
    ['2026-08-01', 1],
  ])('on %s: %i, for on its last day it may still be kept', (day, count) => {
    expect(dueOn(day, [kept])).toHaveLength(count)
  })

  test('says until when it could be kept', () => {
    expect(dueOn('2026-08-01', [kept])).toEqual([{ ...kept, endsOn: '2026-07-31' }])
  })

  test('by the term that holds on the day: a shorter one counts from when it begins', () => {
    const shorter = { category: 'guidance', months: 12, start: 'left-school', source: 'test', from: '2026-01-01' } as const
    expect(dueOn('2025-12-31', [kept], [...TERMS, shorter])).toEqual([])
    expect(dueOn('2026-01-01', [kept], [...TERMS, shorter])).toHaveLength(1)
  })

  test('never, without a term', () => {
    expect(dueOn('2099-01-01', [kept], [])).toEqual([])
  })
})

test('every category has a term with a source', () => {
  expect(CATEGORIES.map((category) => termOf(category, '2026-11-22')?.source ?? '').filter((source) => source === '')).toEqual([])
})
