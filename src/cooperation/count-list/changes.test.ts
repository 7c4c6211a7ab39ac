import { describe, expect, test } from 'vitest'
import { type Change, confirmersOf, staysInRoute } from './changes.ts'

const school = (institutionId: string, side: 'vo' | 'mbo') => ({ institutionId, sides: [side] })
const ROUTE = [school('nest', 'vo'), school('kade', 'vo'), school('roc', 'mbo')]
const facts = {
  ...{ phase: 'VO' as const, siteId: null, opleiding: null, leerjaar: 3, crebo: null, level: 'kb', startYear: 2025 },
  ...{ recordId: 'v', otherRecordId: null },
}
const was = (institutionId: string, partnerId: string | null = 'roc') => ({
  ...facts,
  id: 'l',
  isCorrected: false,
  institutionId,
  partnerId,
})
const now = (institutionId: string, partnerId: string | null = 'roc') => ({ ...facts, pupilId: 'p', institutionId, partnerId })
const moved = (from: string, to: string): Change => ({ kind: 'changed', id: 'l', before: was(from), now: now(to) })

describe('a correction is confirmed by', () => {
  test.each<[string, Change, string, string[]]>([
    ['both schools that it is about, when another school takes the pupil', moved('nest', 'kade'), 'kade', ['nest', 'roc']],
    ['both vmbo schools when the mbo says so', moved('nest', 'kade'), 'roc', ['nest', 'kade']],
    ['the school where the pupil comes and the mbo, when the one of before says so', moved('nest', 'kade'), 'nest', ['kade', 'roc']],
    ['the other side, when only something else of the line changes', moved('nest', 'nest'), 'nest', ['roc']],
    [
      'the partners of before and of now, when the partner changes',
      { kind: 'changed', id: 'l', before: was('roc', 'nest'), now: now('roc', 'kade') },
      'roc',
      ['nest', 'kade'],
    ],
    ['the school that counted a pupil who goes', { kind: 'removed', id: 'l', before: was('nest'), now: null }, 'roc', ['nest']],
    [
      'all that it names, when a third school says so',
      { kind: 'removed', id: 'l', before: was('nest'), now: null },
      'kade',
      ['nest', 'roc'],
    ],
    [
      'somebody of the other side, for a pupil without a partner',
      { kind: 'added', id: 'p', before: null, now: now('nest', null) },
      'nest',
      ['roc'],
    ],
    ['schools that are still in the route', moved('weg', 'kade'), 'kade', ['roc']],
  ])('%s', (_what, change, by, confirmers) => expect(confirmersOf(change, by, ROUTE)).toEqual(confirmers))

  test('nobody when the route has no other school', () =>
    expect(confirmersOf(moved('nest', 'nest'), 'nest', ROUTE.slice(0, 1))).toEqual([]))
})

test('a pupil does not go to a school outside the route; one who stood there stays', () => {
  expect(staysInRoute(moved('nest', 'elders'), ROUTE)).toBe(false)
  expect(staysInRoute(moved('elders', 'elders'), ROUTE)).toBe(true)
  expect(staysInRoute({ kind: 'removed', id: 'l', before: was('elders'), now: null }, ROUTE)).toBe(true)
})
