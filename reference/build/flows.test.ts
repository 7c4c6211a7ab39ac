import fc from 'fast-check'
import { expect, test } from 'vitest'
import { POSITIONS, type Position } from '#monitor/rows.ts'
import { flowsBetween } from './flows.ts'
import type { PositionCounts } from './plan.ts'
import { strata } from './strata.ts'

const counts = (binnen: number, buiten: number, inTraject: number, overig: number, onbekend: number): PositionCounts => ({
  'startkwalificatie-binnen': binnen,
  'startkwalificatie-buiten': buiten,
  'in-traject': inTraject,
  'overig-onderwijs': overig,
  onbekend,
})

const total = (flows: ReturnType<typeof flowsBetween>, side: 'from' | 'to', position: Position) =>
  flows.filter((flow) => flow[side] === position).reduce((sum, flow) => sum + flow.n, 0)

test('the flows of every stratum leave and reach exactly the planned counts', () => {
  for (const { years } of strata()) {
    years.slice(1).forEach((after, i) => {
      const before = years[i] as PositionCounts
      const flows = flowsBetween(before, after)
      for (const position of POSITIONS) {
        expect(total(flows, 'from', position)).toBe(before[position])
        expect(total(flows, 'to', position)).toBe(after[position])
      }
    })
  }
})

test('a startkwalificatie is never lost and never comes from nowhere', () => {
  expect(() => flowsBetween(counts(1, 0, 9, 0, 0), counts(0, 0, 9, 1, 0))).toThrow('from in-traject to startkwalificatie-binnen')
  expect(() => flowsBetween(counts(0, 0, 0, 1, 9), counts(0, 2, 0, 0, 8))).toThrow('pupils from')
})

test('who is in the route drops out less than who is not', () => {
  const flows = flowsBetween(counts(0, 0, 500, 500, 0), counts(0, 0, 400, 500, 100))
  const dropped = (from: Position) => flows.find((flow) => flow.from === from && flow.to === 'onbekend')?.n ?? 0
  expect(dropped('in-traject')).toBeLessThan(dropped('overig-onderwijs'))
})

test('pupils are never made or lost', () => {
  const n = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(n, n, n, (leaving, dropping, qualifying) => {
      const before = counts(0, 0, 1000, 1000, 50)
      const after = counts(0, qualifying, 1000 - leaving, 1000 + leaving - dropping - qualifying, 50 + dropping)
      const flows = flowsBetween(before, after)
      expect(flows.reduce((sum, flow) => sum + flow.n, 0)).toBe(2050)
    }),
  )
})
