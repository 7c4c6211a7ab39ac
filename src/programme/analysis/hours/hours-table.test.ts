import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK_KINDS, PLACES } from '../../design/block.ts'
import { hoursIn } from '../../design/plan-of.ts'
import { aBlock, aDesign, aYear } from '../testing/designs.ts'
import { HOUR_SIDES, type Hours, hoursTable } from './hours-table.ts'

const BLOCKS = [
  aBlock('avo', { kind: 'avo', place: 'vmbo', hours: 600, guided: 600 }),
  aBlock('vak', { place: 'mbo', hours: 320, guided: 240 }),
  aBlock('vak-2', { place: 'vmbo', hours: 80, guided: 80 }),
  aBlock('stage', { kind: 'stage', place: 'company', hours: 100, guided: 0 }),
  aBlock('bpv', { year: 'm1', kind: 'bpv', place: 'company', hours: 400 }),
  aBlock('later', { year: 'm1', kind: 'keuzedeel', place: 'mbo' }),
]

test('a year: 600 + 320 + 80 + 100 hours, 920 of them guided, at three places', () => {
  const [year] = hoursTable(aDesign({ blocks: BLOCKS })).years
  expect(year).toMatchObject({ year: 'v3', label: 'vmbo 3', all: { total: 1100, guided: 920, bpv: 0, open: 0 } })
  expect(year?.sides).toMatchObject({ vmbo: { total: 680 }, mbo: { total: 320, guided: 240 }, company: { total: 100 }, open: { total: 0 } })
  expect(year?.kinds.map(({ kind, all }) => [kind, all.total])).toEqual([
    ['avo', 600],
    ['beroepsgericht', 400],
    ['stage', 100],
  ])
})

test('bpv needs no guided hours to be complete; a block without hours is open', () => {
  const year = hoursTable(aDesign({ blocks: BLOCKS })).years.find((one) => one.year === 'm1')
  expect(year?.all).toEqual({ total: 400, guided: 0, bpv: 400, open: 1 })
  expect(year?.sides.mbo).toEqual({ total: 0, guided: 0, bpv: 0, open: 1 })
})

test('a block of a year that is not there stands in a row of its own', () => {
  const { years, all } = hoursTable(aDesign({ years: [aYear('v3')], blocks: [aBlock('b', { year: 'gone', hours: 10 })] }))
  expect(years.map(({ year, all }) => [year, all.total])).toEqual([
    ['v3', 0],
    [null, 10],
  ])
  expect(all.total).toBe(10)
})

const anyBlock = fc.record({
  year: fc.constantFrom('v3', 'v4', 'm1', 'm2'),
  kind: fc.constantFrom(...BLOCK_KINDS),
  place: fc.constantFrom(...PLACES, null),
  hours: fc.option(fc.integer({ min: 0, max: 5000 })),
  guided: fc.option(fc.integer({ min: 0, max: 5000 })),
})

test('sides, kinds and years add up to all, and a year is what the rules of the scheme see', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 20 }), (some) => {
      const design = aDesign({ blocks: some.map((given, at) => aBlock(`b${at}`, given)) })
      const table = hoursTable(design)
      const add = (parts: Hours[]): Hours =>
        parts.reduce((a, b) => ({ total: a.total + b.total, guided: a.guided + b.guided, bpv: a.bpv + b.bpv, open: a.open + b.open }), {
          total: 0,
          guided: 0,
          bpv: 0,
          open: 0,
        })
      expect(add(table.years.map(({ all }) => all))).toEqual(table.all)
      expect(add(HOUR_SIDES.map((side) => table.sides[side]))).toEqual(table.all)
      for (const { year, kinds, sides, all } of table.years) {
        expect(add(kinds.map((one) => one.all))).toEqual(all)
        expect(add(HOUR_SIDES.map((side) => sides[side]))).toEqual(all)
        const plan = hoursIn(design, year ?? '')
        if (plan) expect(plan).toEqual(all)
      }
    }),
  )
})
