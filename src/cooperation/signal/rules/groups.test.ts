import { expect, test } from 'vitest'
import { groupSignals } from './groups.ts'

const kinds = (pupils: number, before: number | null) =>
  groupSignals([{ routeId: 'r', name: 'Techniek', teldatum: '2026-10-01', pupils, before }]).map(({ kind, given }) => [kind, given])

test.each([
  [16, null, []],
  [15, null, [['group-small', { now: 15 }]]],
  // a fifth of 30 is 6
  [25, 30, []],
  [24, 30, [['group-falls', { now: 24, before: 30 }]]],
  [16, 20, [['group-falls', { now: 16, before: 20 }]]],
  [30, 24, []],
  [17, 0, []],
  [
    3,
    4,
    [
      ['group-falls', { now: '<5', before: '<5' }],
      ['group-small', { now: '<5' }],
    ],
  ],
  [
    0,
    12,
    [
      ['group-falls', { now: 0, before: 12 }],
      ['group-small', { now: 0 }],
    ],
  ],
])('%d pupils after %s', (pupils, before, expected) => expect(kinds(pupils, before)).toEqual(expected))
