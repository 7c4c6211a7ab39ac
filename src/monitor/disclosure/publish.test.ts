import { describe, expect, test } from 'vitest'
import type { Row } from '../rows.ts'
import { publish } from './publish.ts'
import { group, rowsOf } from './testing/one-group.ts'
import { outputOf, worldOf } from './testing/world.ts'

const published = (rows: Row[]) => publish(outputOf(rows)).rows
const countsOf = (rows: Row[], table: Row['table']) =>
  rows.flatMap((row) => (row.table !== table ? [] : row.table === 'comparisons' ? [...row.a, ...row.b] : 'n' in row ? [row.n] : []))
const withoutZeros = (counts: unknown[]) => counts.filter((count) => count !== 0)

describe('at the boundary', () => {
  test.each([
    [5, [100, 95, 5]],
    [4, [100, 'x', '<5']],
    [1, [100, 'x', '<5']],
    [0, [100, 100]],
  ])('%i of 100 pupils out of sight after a year', (vsv, expected) => {
    const rows = published(rowsOf(group({ 22: 100 - vsv, ...(vsv > 0 ? { 24: vsv } : {}) })))
    expect(withoutZeros(countsOf(rows, 'positions'))).toEqual(expected)
  })

  test('a group of 4 hides its total too, a group of 5 does not', () => {
    expect(published(rowsOf(group({ 22: 4 }))).find((row) => row.table === 'positions')).toMatchObject({ total: '<5', percent: null })
    expect(published(rowsOf(group({ 22: 5 }))).find((row) => row.table === 'positions')).toMatchObject({ total: 5 })
  })

  test('five and one are six: the five alone would give the one away, so the total is hidden as well', () => {
    const rows = published(rowsOf(group({ 22: 5, 24: 1 })))
    expect(rows.some((row) => row.table === 'positions' && row.total === 6)).toBe(false)
  })
})

describe('what goes with a hidden count', () => {
  const rows = published(worldOf(3, { starts: [2008, 2009], lastYear: 2011, route: 40, national: 200 }).rows)

  test('has no percentage, no rate and no statistic', () => {
    for (const row of rows) {
      if (row.table === 'positions' || row.table === 'binding' || row.table === 'retention') {
        if (typeof row.n !== 'number' || typeof row.total !== 'number') expect(row.percent).toBeNull()
      }
      if (row.table === 'comparisons' && [...row.a, ...row.b].some((count) => typeof count !== 'number')) {
        const { chiSquare, p, phi, difference, low, high, smallestExpected, fisherP, holmP } = row
        expect([chiSquare, p, phi, difference, low, high, smallestExpected, fisherP, holmP].every((value) => value === null)).toBe(true)
      }
      if (row.table === 'incidence') expect(row.probability === null).toBe(row.standardError === null)
    }
  })

  test('no number of 1–4 pupils stays visible in any table of pupils', () => {
    const tables = ['positions', 'flows', 'paths', 'retention', 'binding', 'comparisons', 'models'] as const
    const visible = tables.flatMap((table) => countsOf(rows, table)).filter((count) => typeof count === 'number')
    expect(visible.filter((count) => count >= 1 && count <= 4)).toEqual([])
    expect(visible.length).toBeGreaterThan(100)
  })

  test('the national cohort has the same cells hidden under each of its names', () => {
    const cells = (name: string, cohort: string) =>
      rows.flatMap((row) =>
        row.table === 'positions' && row.group === name && row.cohort === cohort && row.population === 'alle' ? [row.n] : [],
      )
    expect(cells('landelijk', 'tranche-2008')).toEqual(cells('landelijk-voorgaand', 'tranche-2009'))
  })
})

describe('paths', () => {
  test('are told when none of them is small, and are left out of all groups that overlap when one is', () => {
    expect(countsOf(published(rowsOf(group({ 22: 95, 24: 5 }))), 'paths')).toEqual([95, 5])
    const nested = rowsOf(group({ 22: 95, 24: 9 }), group({ 22: 90, 24: 6 }, 'zoals-beoogd'))
    expect(countsOf(published(nested), 'paths')).toEqual([])
  })
})

describe('groups within groups', () => {
  test('a difference of 1–4 pupils does not come out', () => {
    const rows = published(rowsOf(group({ 22: 90, 24: 20 }), group({ 22: 60, 24: 17 }, 'zoals-beoogd')))
    const vsv = rows.flatMap((row) =>
      row.table === 'positions' && row.position === 'onbekend' && row.teldatum === '2009-10-01' ? [row.n] : [],
    )
    expect(vsv.filter((count) => count === 'x')).toHaveLength(1)
  })

  test('equal groups hide nothing', () => {
    const rows = rowsOf(group({ 22: 90, 24: 20 }), group({ 22: 90, 24: 20 }, 'zoals-beoogd'))
    expect(published(rows)).toEqual(rows)
  })
})

describe('robust', () => {
  test('an output without small numbers stays as it is', () => {
    const rows = rowsOf(group({ 22: 90, 20: 30, 24: 20 }))
    expect(published(rows)).toEqual(rows)
  })

  test('no rows, an empty group and one count date', () => {
    expect(published([])).toEqual([])
    const empty = rowsOf({ ...group({ 22: 1 }), total: 0, paths: new Map() })
    expect(published(empty)).toEqual(empty)
    expect(withoutZeros(countsOf(published(rowsOf(group({ 2: 3 }))), 'positions'))).toEqual(['<5'])
  })

  test.each<[string, (row: Row) => boolean]>([
    ['one cohort', (row) => row.cohort === 'tranche-2009'],
    ['one population', (row) => !('population' in row) || row.population === 'zoals-beoogd'],
    ['no national groups', (row) => !('group' in row) || !row.group.startsWith('landelijk')],
    ['no cohort of its own', (row) => !('group' in row) || row.group !== 'traject'],
  ])('%s: nothing small is visible', (_, keep) => {
    const rows = published(worldOf(4, { starts: [2008, 2009], lastYear: 2010, route: 30, national: 90 }).rows.filter(keep))
    const visible = ['positions', 'flows', 'binding', 'comparisons', 'retention'].flatMap((table) => countsOf(rows, table as Row['table']))
    expect(visible.filter((count) => typeof count === 'number' && count >= 1 && count <= 4)).toEqual([])
    expect(visible.some((count) => count === '<5')).toBe(true)
  })

  test('two previous cohorts of one year that may share pupils', () => {
    const other = (paths: Record<string, number>) => ({
      ...group(paths, 'alle', 'voorgaand'),
      cohort: { ...group({ 33: 1 }).cohort, id: 'tranche-2' },
    })
    const rows = published(
      rowsOf(
        group({ 33: 200, 34: 40 }, 'alle', 'landelijk-voorgaand'),
        group({ 33: 60, 34: 3 }, 'alle', 'voorgaand'),
        other({ 33: 70, 34: 9 }),
      ),
    )
    const vsv = rows.flatMap((row) =>
      row.table === 'positions' && row.position === 'onbekend' && row.teldatum === '2008-10-01' ? [row.n] : [],
    )
    expect(vsv).toEqual([40, '<5', 9])
  })

  test('publishing twice changes nothing, and the input is left alone', () => {
    const output = worldOf(5, { starts: [2008], lastYear: 2010, route: 20, national: 50 })
    const copy = structuredClone(output)
    const once = publish(output)
    expect(output).toEqual(copy)
    expect(publish(once)).toBe(once)
    expect(publish(output)).toEqual(once)
  })

  test('a count that the paths do not give is hidden: there is somebody too old to be counted', () => {
    const rows = rowsOf(group({ 22: 80, 24: 20 })).map((row) => (row.table === 'new-leavers' ? { ...row, n: 18, total: 98 } : row))
    expect(published(rows).filter((row) => row.table === 'new-leavers')).toMatchObject([{ n: 'x', total: 'x', percent: null }])
  })

  test('rows that contradict their paths are a bug', () => {
    const rows = rowsOf(group({ 22: 90, 24: 20 })).filter((row) => row.table !== 'paths')
    expect(() => published(rows)).toThrow('by its paths')
  })

  test('experiments are no pupils: their table stays', () => {
    const row: Row = { table: 'experiments', cohort: 'c', sector: 'alle', status: 'lopend', n: 2, total: 3, percent: 66, definition: 'd' }
    expect(published([row])).toEqual([row])
  })
})
