import { describe, expect, test } from 'vitest'
import { SCHEME_IDS, SCHEMES } from '#schemes/index.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import { type JudgedRoute, ROUTE_RULES } from './finding.ts'
import { judgeRoute } from './judge.ts'

const route = (change: Partial<JudgedRoute> = {}): JudgedRoute => ({
  name: 'Zorgroute',
  scheme: 'glr',
  profiel: 'Z&W',
  leerweg: 'bb',
  niveau: 2,
  leertraject: 'bol',
  crebo: '25950',
  startsOn: '2026-08-01',
  endsOn: null,
  sides: ['vo', 'mbo'],
  creboIsValid: true,
  ...change,
})
const rulesOf = (change: Partial<JudgedRoute>) => judgeRoute(route(change)).map(({ rule }) => rule)

test('a glr from bb to mbo 2 gives nothing to decide', () => {
  expect(judgeRoute(route())).toEqual([])
})

describe('a scheme leads where it leads', () => {
  test.each([
    ['glr', 'kb', 2, true],
    ['glr', 'bb', 3, true],
    ['dlr', 'kb', 2, false],
    ['dlr', 'bb', 1, true],
    ['vakmanschaproute', 'kb', 3, true],
    ['praktijkonderwijs', 'bb', 1, false],
    ['groene-lyceum', 'kb', 4, true],
  ] as const)('%s, %s to %s', (scheme, leerweg, niveau, isOdd) => {
    const rules = rulesOf({ scheme, leerweg, niveau, startsOn: scheme === 'vakmanschaproute' ? '2022-08-01' : '2026-08-01' })
    expect(rules.includes(scheme === 'vakmanschaproute' ? 'scheme-not-in-force' : 'leads-elsewhere')).toBe(isOdd)
  })

  test('what is not known yet is not odd', () => {
    expect(rulesOf({ leerweg: null })).toEqual([])
    expect(rulesOf({ niveau: null })).toEqual([])
    expect(rulesOf({ scheme: 'iets-van-vroeger' })).toEqual([])
  })
})

test.each([
  ['dlr', '2020-07-31', true],
  ['dlr', '2020-08-01', false],
  ['technologieroute', '2022-07-31', false],
  ['technologieroute', '2022-08-01', true],
])('%s that begins on %s', (scheme, startsOn, isOdd) => {
  expect(rulesOf({ scheme, startsOn }).includes('scheme-not-in-force')).toBe(isOdd)
})

test('a missing side and a crebo outside the list are said', () => {
  expect(rulesOf({ sides: ['vo'] })).toEqual(['side-missing'])
  expect(rulesOf({ sides: [] })).toEqual(['side-missing'])
  expect(rulesOf({ creboIsValid: false })).toEqual(['crebo-not-valid'])
  expect(rulesOf({ creboIsValid: null })).toEqual([])
})

test('every rule and every scheme has its words in both languages', () => {
  for (const words of [nl, en]) {
    expect(Object.keys(words.finding).sort()).toEqual([...ROUTE_RULES].sort())
    expect(Object.keys(words.scheme).sort()).toEqual([...SCHEME_IDS].sort())
  }
  expect(SCHEMES.map(({ id }) => id)).toEqual([...SCHEME_IDS])
})
