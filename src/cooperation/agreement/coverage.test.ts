import { describe, expect, test } from 'vitest'
import type { Change, CoveredRoute } from './agreement.ts'
import { agreementOn, coverageSpans, coveredFrom, memberSince, partiesOn, routesOn } from './coverage.ts'
import { amendment, draft, party } from './testing/agreements.ts'

const route = (routeId: string, cohorts: number[] = []): CoveredRoute => ({
  ...{ routeId, name: routeId.toUpperCase(), scheme: 'dlr', startsOn: '2026-08-01', cohorts },
})
const cover = (routeId: string, ...cohorts: number[]): Change => ({ kind: 'cover', routeId, cohorts })
const uncover = (routeId: string): Change => ({ kind: 'uncover', routeId })
const agreement = (...changes: [number, string, Change[], 'signed' | 'offered'][]) =>
  draft({
    state: 'signed',
    firstRoutes: [route('tot', [2026])],
    routes: [route('tot', [2026])],
    namedRoutes: [route('zorg')],
    amendments: changes.map(([number, day, made, state]) => amendment(number, day, { changes: made, state })),
  })
const shown = (of: ReturnType<typeof agreement>, day: string) =>
  routesOn(of, day).map(({ routeId, cohorts }) => [routeId, ...cohorts].join(' '))

describe('a route that an amendment adds is covered', () => {
  const one = agreement([1, '2027-08-01', [cover('zorg', 2027)], 'signed'])
  test.each([
    ['the day before', '2027-07-31', ['tot 2026']],
    ['on the day', '2027-08-01', ['tot 2026', 'zorg 2027']],
    ['the day after', '2027-08-02', ['tot 2026', 'zorg 2027']],
  ])('%s', (_when, day, expected) => expect(shown(one, day)).toEqual(expected))
  test('not as long as somebody has to sign', () =>
    expect(shown(agreement([1, '2027-08-01', [cover('zorg')], 'offered']), '2027-08-01')).toEqual(['tot 2026']))
})

test('a cohort is added by saying which there are, and a route ends; what takes effect later counts', () => {
  const one = agreement(
    [1, '2028-08-01', [uncover('tot')], 'signed'],
    [2, '2027-08-01', [cover('tot', 2026, 2027)], 'signed'],
    [3, '2029-08-01', [cover('tot')], 'signed'],
  )
  expect(['2027-07-31', '2027-08-01', '2028-07-31', '2028-08-01', '2029-08-01'].map((day) => shown(one, day))).toEqual([
    ['tot 2026'],
    ['tot 2026 2027'],
    ['tot 2026 2027'],
    [],
    ['tot'],
  ])
  expect(coverageSpans(one)).toEqual([
    { routeId: 'tot', cohorts: [2026], from: null, to: '2027-07-31' },
    { routeId: 'tot', cohorts: [2026, 2027], from: '2027-08-01', to: '2028-07-31' },
    { routeId: 'tot', cohorts: [], from: '2029-08-01', to: null },
  ])
})

test('what goes on unchanged is one span, whatever else an amendment changes', () => {
  const one = agreement([1, '2027-08-01', [cover('zorg')], 'signed'])
  expect(coverageSpans(one)).toEqual([
    { routeId: 'tot', cohorts: [2026], from: null, to: null },
    { routeId: 'zorg', cohorts: [], from: '2027-08-01', to: null },
  ])
})

test('what all have signed and takes effect later is on its way; what ended before is not', () => {
  const one = agreement([1, '2027-08-01', [cover('zorg')], 'signed'], [2, '2026-12-01', [uncover('tot')], 'signed'])
  expect([...coveredFrom(one, '2026-11-30')]).toEqual(['tot', 'zorg'])
  expect([...coveredFrom(one, '2026-12-01')]).toEqual(['zorg'])
})

describe('who joins is a party', () => {
  const kade = { ...party('kade'), institutionId: 'kade', reach: ['kade'], joinedBy: 'w1' }
  const joining = (state: 'signed' | 'offered') => draft({ amendments: [amendment(1, '2027-08-01', { state })], joining: [kade] })
  const names = (day: string, state: 'signed' | 'offered' = 'signed') => partiesOn(joining(state), day).map(({ id }) => id)
  test.each([
    ['not the day before', '2027-07-31', ['vo', 'mbo']],
    ['on the day', '2027-08-01', ['vo', 'mbo', 'kade']],
    ['the day after', '2027-08-02', ['vo', 'mbo', 'kade']],
  ])('%s', (_when, day, expected) => expect(names(day)).toEqual(expected))
  test('never without its signature', () => expect(names('2027-08-02', 'offered')).toEqual(['vo', 'mbo']))
  test('and until then it is said that it joins', () => {
    expect(agreementOn(joining('signed'), '2027-07-31').joining?.map(({ id }) => id)).toEqual(['kade'])
    expect(agreementOn(agreementOn(joining('signed'), '2027-08-01'), '2027-07-31').parties.map(({ id }) => id)).toEqual(['vo', 'mbo'])
    expect([memberSince(joining('signed'), 'kade'), memberSince(joining('signed'), 'vo')]).toEqual(['2027-08-01', null])
  })
})
