import { expect, test } from 'vitest'
import { concerns, type Pair, pairsOf } from './pair.ts'

const school = (id: string) => ({ id, name: id.toUpperCase(), reach: [id] })
const tot = { id: 'tot', name: 'TOT', vo: [school('uilenhof'), school('insula')], mbo: [school('davinci')] }

test('a route of three schools is two pairs', () =>
  expect(pairsOf([tot]).map(({ key }) => key)).toEqual(['insula_davinci', 'uilenhof_davinci']))

test('two routes of the same schools are one pair with two routes', () => {
  const [pair] = pairsOf([
    { ...tot, vo: [school('insula')] },
    { ...tot, id: 'tot-2', name: 'Twee', vo: [school('insula')] },
  ])
  expect(pair?.routes.map(({ id }) => id)).toEqual(['tot', 'tot-2'])
})

test('a route without an mbo, and schools that share only an agreement, are pairs too', () => {
  const pairs = pairsOf([{ ...tot, vo: [school('insula')], mbo: [] }], [{ vo: school('uilenhof'), mbo: school('davinci') }])
  expect(pairs.map(({ key, routes }) => [key, routes.length])).toEqual([
    ['insula_geen', 1],
    ['uilenhof_davinci', 0],
  ])
})

const pair = pairsOf([tot]).at(0) as Pair
test.each([
  // of the route, whoever of it
  [['tot'], [], true],
  [['tot'], ['insula'], true],
  [['tot'], ['davinci'], true],
  // the other school's part in the same route is not this pair's
  [['tot'], ['uilenhof'], false],
  // no route named: both schools must be in it
  [[], ['insula', 'davinci'], true],
  [[], ['davinci'], false],
  [['other'], ['insula'], false],
])('of routes %j and schools %j: %s', (routeIds, schoolIds, is) => expect(concerns(pair, { routeIds, schoolIds })).toBe(is))
