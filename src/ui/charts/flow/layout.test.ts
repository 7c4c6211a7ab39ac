import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutFlow } from './layout.ts'
import { type FlowModel, PLACES } from './model.ts'

/** Two columns: 10 start in the route, 6 stay, 4 go elsewhere. */
const node = (column: number, place: 'route' | 'else', value: number) => ({
  column,
  place,
  value,
  count: String(value),
  word: place,
  shortWord: place,
})
const flow: FlowModel = {
  title: '',
  columns: [],
  nodes: [node(0, 'route', 10), node(1, 'else', 4), node(1, 'route', 6)],
  bands: [
    { column: 0, from: 'route', to: 'else', value: 4, title: '' },
    { column: 0, from: 'route', to: 'route', value: 6, title: '' },
  ],
}

test('places stack in their fixed order, with a gap between', () => {
  const { nodes, extent } = layoutFlow(flow, { size: 100, gap: 20 })
  expect(nodes.map(({ place, start, length }) => [place, start, length])).toEqual([
    ['route', 0, 100],
    ['route', 0, 60],
    ['else', 80, 40],
  ])
  expect(extent).toBe(120)
})

test('bands leave and arrive in the order of the places', () => {
  const { bands } = layoutFlow(flow, { size: 100, gap: 20 })
  expect(bands.map(({ to, fromStart, toStart, thickness }) => [to, fromStart, toStart, thickness])).toEqual([
    ['route', 0, 0, 60],
    ['else', 60, 80, 40],
  ])
})

test('bands fill the nodes at both ends exactly', () => {
  const counts = fc.array(fc.nat(500), { minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(counts, (values) => {
      const bands = values.map((value, index) => ({
        column: 0,
        from: PLACES[index >> 2] ?? 'out',
        to: PLACES[index & 3] ?? 'out',
        value,
        title: '',
      }))
      const total = (column: number, place: string) =>
        bands.filter((band) => (column === 0 ? band.from : band.to) === place).reduce((sum, { value }) => sum + value, 0)
      const nodes = [0, 1].flatMap((column) => PLACES.map((place) => ({ ...node(column, 'route', total(column, place)), place })))
      const laid = layoutFlow({ title: '', columns: [], nodes, bands }, { size: 300, gap: 20 })
      for (const one of laid.nodes) {
        const edges = laid.bands.filter((band) => (one.column === 0 ? band.from : band.to) === one.place)
        const filled = edges.reduce((sum, { thickness }) => sum + thickness, 0)
        expect(filled).toBeCloseTo(one.length, 6)
      }
    }),
  )
})

test('nobody at all gives an empty drawing', () => {
  expect(layoutFlow({ title: '', columns: [], nodes: [], bands: [] }, { size: 300, gap: 20 })).toEqual({ nodes: [], bands: [], extent: 0 })
})
