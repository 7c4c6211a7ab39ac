import { expect, test } from 'vitest'
import { comparison } from '../../adviser/fixture.ts'
import { testedFamilies } from './tested.ts'

test('counts the tests of a family, those that hold alone and those that remain', () => {
  const rows = [comparison(), comparison({ p: 0.03, holmP: 0.2 }), comparison({ p: 0.4, holmP: 1 })]
  const [family] = testedFamilies(rows)
  expect(family).toMatchObject({ measure: 'startkwalificatie', size: 12, alone: 2, remaining: 1, fisher: 0 })
  expect(family?.lapsed).toEqual([rows[1]])
})

test('rows outside a family were not corrected and are not counted', () => {
  expect(testedFamilies([comparison({ family: null, familySize: null, holmP: null })])).toEqual([])
})

test('measures are families of their own', () => {
  const rows = [comparison(), comparison({ measure: 'vsv', family: 'vsv@2012-10-01', fisherP: 0.01, smallestExpected: 3 })]
  expect(testedFamilies(rows).map(({ measure, fisher }) => [measure, fisher])).toEqual([
    ['startkwalificatie', 0],
    ['vsv', 1],
  ])
})
