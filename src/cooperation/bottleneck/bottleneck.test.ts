import { describe, expect, test } from 'vitest'
import { type Bottleneck, type LineKind, mayFollow, neglectOf, standingOf } from './bottleneck.ts'

const one = (kinds: LineKind[], more: Partial<Bottleneck> = {}): Bottleneck => ({
  ...{ id: 'a', kind: 'timetable', title: 'Rooster', hurts: 'Leerlingen', since: '2026-08-24', ownerId: null, owner: 'Marit' },
  ...{ schoolIds: [], routeIds: [] },
  lines: kinds.map((kind, at) => ({ id: String(at), kind, on: `2026-09-0${at + 1}`, to: null, note: '', by: '' })),
  ...more,
})

describe('a bottleneck stands', () => {
  test.each([
    ['open', []],
    ['open', ['tried', 'tried']],
    ['escalated', ['tried', 'escalated', 'tried']],
    ['resolved', ['escalated', 'resolved']],
    ['open', ['escalated', 'resolved', 'reopened']],
  ] as [string, LineKind[]][])('%s after %j', (standing, kinds) => expect(standingOf(one(kinds))).toBe(standing))
})

test('only what is resolved opens again, and nothing else can be done to it', () => {
  expect([mayFollow('resolved', 'reopened'), mayFollow('resolved', 'tried'), mayFollow('resolved', 'resolved')]).toEqual([
    true,
    false,
    false,
  ])
  expect([mayFollow('open', 'reopened'), mayFollow('open', 'tried'), mayFollow('escalated', 'escalated')]).toEqual([false, true, true])
})

describe('it is neglected', () => {
  test('without an owner', () => expect(neglectOf(one([], { owner: null }), '2026-08-25')).toBe('no-owner'))
  // 24 August and 90 days is 22 November
  test('when nothing was tried for more than 90 days', () => {
    expect(neglectOf(one([]), '2026-11-22')).toBeNull()
    expect(neglectOf(one([]), '2026-11-23')).toBe('nothing-tried')
    expect(neglectOf(one(['tried']), '2026-11-23')).toBeNull()
  })
  test('not when it is resolved', () => expect(neglectOf(one(['resolved'], { owner: null }), '2027-11-23')).toBeNull())
})
