import { describe, expect, it } from 'vitest'
import type { Group } from '../rows.ts'
import { comparisonRows, withFamilies } from './comparison-rows.ts'
import type { StartedGroup } from './groups.ts'

const cohort = { id: 'tranche-2008', index: 0, tranche: '2008', startYear: 2008, experiments: 1, intended: 1, sites: 1 }

function group(name: Group, startYear: number, years: number[], paths: Record<string, number>): StartedGroup {
  const counted = new Map(Object.entries(paths))
  const total = [...counted.values()].reduce((sum, n) => sum + n, 0)
  return { cohort, population: 'alle', group: name, startYear, years, total, paths: counted, patterns: [] }
}

const own = group('traject', 2008, [2008, 2009], { '23': 8, '24': 2 })
const previous = group('voorgaand', 2007, [2007, 2008, 2009], { '334': 10, '343': 6, '333': 4 })

describe('a comparison', () => {
  const vsv = comparisonRows(own, previous).filter((row) => row.measure === 'vsv' && row.teldatum === '2009-10-01')
  it('at equal time takes the other group one year after its own start', () => {
    expect(vsv.find((row) => row.alignment === 'duur')).toMatchObject({ a: [2, 10], b: [6, 20], years: 1 })
  })
  it('at equal date takes the other group a year longer on its way', () => {
    expect(vsv.find((row) => row.alignment === 'datum')).toMatchObject({ a: [2, 10], b: [10, 20] })
  })
  it('of groups that start together has one alignment', () => {
    const national = group('landelijk', 2008, [2008, 2009], { '33': 3, '34': 1 })
    expect(new Set(comparisonRows(own, national).map((row) => row.alignment))).toEqual(new Set(['datum']))
  })
  it('leaves out a date that the other group does not have', () => {
    const gap = group('voorgaand', 2007, [2007, 2009], { '33': 3 })
    expect(
      comparisonRows(own, gap)
        .filter((row) => row.alignment === 'duur')
        .map((row) => row.years),
    ).toEqual([0, 0])
  })
  it('has no test where a margin is zero, but has an interval', () => {
    const start = comparisonRows(own, previous).find((row) => row.years === 0 && row.measure === 'vsv')
    expect(start).toMatchObject({ chiSquare: null, p: null, phi: null, difference: 0 })
    expect(start?.low).toBeLessThan(0)
  })
  it('shows Fisher beside Pearson when an expected count is below 5', () => {
    // R: fisher.test(matrix(c(2, 8, 6, 14), 2))$p.value
    expect(vsv.find((row) => row.alignment === 'duur')?.fisherP).toBeCloseTo(0.682128166686, 10)
  })
})

it('a family is all tests of one measure at the last count date, those without p left out', () => {
  const rows = withFamilies(comparisonRows(own, previous))
  const inFamily = rows.filter((row) => row.family !== null)
  expect(inFamily.map((row) => [row.measure, row.teldatum, row.familySize])).toEqual([
    ['vsv', '2009-10-01', 2],
    ['vsv', '2009-10-01', 2],
  ])
  const [smaller, larger] = inFamily.sort((x, y) => (x.p ?? 0) - (y.p ?? 0))
  expect(smaller?.holmP).toBeCloseTo(2 * (smaller?.p ?? 0), 12)
  expect(larger?.holmP).toBeCloseTo(Math.max(2 * (smaller?.p ?? 0), larger?.p ?? 0), 12)
})
