import { describe, expect, test } from 'vitest'
import { familyOf } from './families.ts'
import { groupsOf } from './groups.ts'
import { group, rowsOf } from './testing/one-group.ts'
import { worldOf } from './testing/world.ts'

describe('groups', () => {
  test('the national cohort is one group under all its names', () => {
    const { all } = groupsOf(worldOf(1, { starts: [2008, 2009], lastYear: 2010, route: 20, national: 40 }).rows)
    expect(all.filter(({ key }) => key.startsWith('landelijk')).map(({ key }) => key)).toEqual([
      'landelijk/2008-10-01',
      'landelijk/2007-10-01',
      'landelijk/2009-10-01',
    ])
  })

  test('without alle, zoals beoogd of the previous cohort lies in the national one', () => {
    const rows = rowsOf(group({ 33: 20 }, 'zoals-beoogd', 'voorgaand'), group({ 33: 50 }, 'zoals-beoogd', 'landelijk-voorgaand'))
    expect(groupsOf(rows).find({ cohort: 'tranche-2008', population: 'zoals-beoogd', group: 'voorgaand' })?.parent).toBe(
      'landelijk/2007-10-01',
    )
  })

  test('a group that is not within the group around it is a bug', () => {
    expect(() => groupsOf(rowsOf(group({ 22: 20 }), group({ 22: 21 }, 'zoals-beoogd')))).toThrow('is not within')
  })

  test('one group with two contents is a bug', () => {
    const rows = rowsOf(group({ 33: 20 }, 'alle', 'landelijk'), group({ 33: 21 }, 'zoals-beoogd', 'landelijk'))
    expect(() => groupsOf(rows)).toThrow('differs')
  })
})

describe('strata', () => {
  test('nested groups fall apart into what is left of each', () => {
    const rows = rowsOf(
      group({ 33: 50 }, 'alle', 'landelijk-voorgaand'),
      group({ 33: 20 }, 'alle', 'voorgaand'),
      group({ 33: 5 }, 'zoals-beoogd', 'voorgaand'),
    )
    const { strata, sets } = familyOf(groupsOf(rows).all)
    expect(strata.map(({ paths }) => paths.get('33'))).toEqual([30, 15, 5])
    expect(sets.map((set) => set.strata)).toEqual([[0, 1, 2], [1, 2], [2], [0], [1], [0, 1]])
  })

  test.each([
    [45, [0, 20, 25]],
    [60, [15, 20, 25]],
    [30, [0, 5, 10]],
  ])('of 20 and 25 in %i pupils no more are shared than must be', (national, own) => {
    const second = group({ 33: 25 }, 'alle', 'voorgaand')
    const rows = rowsOf(group({ 33: national }, 'alle', 'landelijk-voorgaand'), group({ 33: 20 }, 'alle', 'voorgaand'), {
      ...second,
      cohort: { ...second.cohort, id: 'tranche-2' },
    })
    expect(familyOf(groupsOf(rows).all).strata.map(({ paths }) => paths.get('33') ?? 0)).toEqual(own)
  })
})
