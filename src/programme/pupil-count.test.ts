import { expect, test } from 'vitest'
import { countDays, phaseCounts } from './pupil-count.ts'

const line = (pupils: number) => ({ routeId: 'a', day: '2026-10-01', phase: 'MBO', pupils }) as const

test('without a line nobody is in the route', () => {
  expect(phaseCounts([line(7)], 'a', '2025-10-01', true)).toEqual({ VO: 0, MBO: 0 })
  expect(phaseCounts([line(7)], 'b', '2026-10-01', true)).toEqual({ VO: 0, MBO: 0 })
})

test.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
])('%j pupils are %j to who may not see them, and as they are to who may', (pupils, shown) => {
  expect(phaseCounts([line(pupils)], 'a', '2026-10-01', false).MBO).toBe(shown)
  expect(phaseCounts([line(pupils)], 'a', '2026-10-01', true).MBO).toBe(pupils)
})

test.each([
  ['2025-08-01', '2026-09-30', ['2025-10-01']],
  ['2025-08-01', '2026-10-01', ['2026-10-01', '2025-10-01']],
  ['2025-10-01', '2025-10-01', ['2025-10-01']],
  ['2025-10-02', '2026-09-30', []],
  ['2027-08-01', '2026-11-24', []],
])('from %s to %s', (start, today, days) => {
  expect(countDays(start, today)).toEqual(days)
})

test('of an old route the last six years', () => {
  expect(countDays('2000-08-01', '2026-11-24')).toHaveLength(6)
})
