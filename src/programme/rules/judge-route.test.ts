import { describe, expect, test } from 'vitest'
import type { Route } from '../route.ts'
import { judgeRoute } from './judge-route.ts'

const partner = (side: 'vo' | 'mbo', boardId = side) => ({
  siteId: side,
  siteName: side,
  institutionId: side,
  institutionName: side,
  boardId,
  side,
})

const route = (change: Partial<Route> = {}): Route => ({
  id: 'r1',
  regionId: 'g1',
  name: 'Zorgroute',
  scheme: 'glr',
  profiel: 'Z&W',
  leerweg: 'bb',
  niveau: 2,
  leertraject: 'bol',
  crebo: '25950',
  startsOn: '2026-08-01',
  endsOn: null,
  partners: [partner('vo'), partner('mbo')],
  ...change,
})
const rulesOf = (change: Partial<Route>, creboIsValid: boolean | null = true) =>
  judgeRoute(route(change), creboIsValid).findings.map(({ rule, severity }) => `${rule} ${severity}`)

test('a glr from bb to mbo 2 has nothing to mend in the route; the rest waits for its design', () => {
  const { findings, waiting } = judgeRoute(route(), true)
  expect(findings).toEqual([])
  expect(waiting).toBeGreaterThan(0)
})

describe('what stands in the route is judged at once', () => {
  test.each([
    ['a glr from kb', { leerweg: 'kb' }, ['glr/only-bb-to-mbo-2 not-allowed']],
    ['a glr to mbo 3', { niveau: 3 }, ['glr/only-bb-to-mbo-2 not-allowed']],
    ['a glr of the last day before the law', { startsOn: '2020-07-31' }, ['common/scheme-in-force not-allowed']],
    ['a glr of its first day', { startsOn: '2020-08-01' }, []],
    ['a glr without an mbo', { partners: [partner('vo')] }, ['common/side-missing needs-decision']],
    [
      'a groen lyceum from kb',
      { scheme: 'groene-lyceum', profiel: 'groen', leerweg: 'kb', niveau: 4 },
      ['common/leads-elsewhere needs-decision'],
    ],
    ['a scheme of long ago that nobody knows', { scheme: 'iets-van-vroeger' }, []],
  ] as const)('%s', (_, change, rules) => {
    expect(rulesOf(change as Partial<Route>)).toEqual(rules)
  })
})

describe('a crebo', () => {
  test('outside the list needs a decision', () => expect(rulesOf({}, false)).toEqual(['programme/crebo-not-valid needs-decision']))
  test('in the list does not', () => expect(rulesOf({}, true)).toEqual([]))
  test('without a list says nothing', () => expect(rulesOf({}, null)).toEqual([]))
  test('that is not filled in says nothing', () => expect(rulesOf({ crebo: null }, false)).toEqual([]))
})
