import { describe, expect, test } from 'vitest'
import { levelsOf, type Offer, placeless, type Road, regionMap } from './region-map.ts'

const road = (routeId: string, more: Partial<Road> = {}): Road => ({
  ...{
    routeId,
    name: routeId,
    state: null,
    leerwegen: ['bb'],
    profielen: ['Z&W'],
    to: [{ niveau: 2, crebo: null, name: '' }],
    sites: ['zuid'],
  },
  ...more,
})
const offer = (siteId: string, ...profielen: string[]): Offer => ({ siteId, name: siteId, profielen })
const ORDER = ['PIE', 'Z&W']
const cellAt = (roads: Road[], offers: Offer[], profiel: string, at: number) =>
  regionMap(roads, offers, ORDER).find((row) => row.profiel === profiel)?.cells[at]

describe('a cell', () => {
  const offers = [offer('zuid', 'Z&W'), offer('noord', 'Z&W', 'PIE')]

  test('names the sites that offer the profiel and are in no such route', () => {
    expect(cellAt([road('a')], offers, 'Z&W', 0)).toMatchObject({ without: ['noord'], offeredBy: 2, roads: [{ routeId: 'a' }] })
    expect(cellAt([road('a'), road('b', { sites: ['noord'] })], offers, 'Z&W', 0)?.without).toEqual([])
  })

  test('is empty for another leerweg', () => {
    expect(cellAt([road('a')], offers, 'Z&W', 1)).toMatchObject({ leerweg: 'kb', roads: [], without: ['zuid', 'noord'] })
  })

  test('holds a route of more profielen and leerwegen in each', () => {
    const wide = road('a', { profielen: ['PIE', 'Z&W'], leerwegen: ['bb', 'tl'] })
    for (const profiel of ORDER)
      expect(
        regionMap([wide], [], ORDER)
          .find((row) => row.profiel === profiel)
          ?.cells.map(({ roads }) => roads.length),
      ).toEqual([1, 0, 0, 1])
  })

  test('tells its levels once each, in order', () => {
    const to = [4, 2, null, 2].map((niveau) => ({ niveau: niveau as 2 | 4 | null, crebo: null, name: '' }))
    expect(levelsOf({ roads: [road('a', { to }), road('b')] })).toEqual([2, 4])
  })
})

test('rows follow the order of the profielen, with unknown ones at the end', () => {
  expect(regionMap([road('a', { profielen: ['zeevaart'] })], [offer('s', 'Z&W', 'PIE')], ORDER).map(({ profiel }) => profiel)).toEqual([
    'PIE',
    'Z&W',
    'zeevaart',
  ])
})

test('without routes and sites there is no map', () => expect(regionMap([], [], ORDER)).toEqual([]))

test('a route without profiel or leerweg has no place', () => {
  expect(placeless([road('a'), road('b', { profielen: [] }), road('c', { leerwegen: [] })]).map(({ routeId }) => routeId)).toEqual([
    'b',
    'c',
  ])
})
