import { expect, test } from 'vitest'
import { dot } from './linear-algebra.ts'
import { orthonormalBasis } from './orthonormal-basis.ts'

const ones = [1, 1, 1, 1]
const years = [2008, 2009, 2010, 2011]

test('the columns are perpendicular and of length 1, even of almost parallel years', () => {
  const { columns } = orthonormalBasis([ones, years, years.map((year) => year ** 2)])
  columns.forEach((column, i) => {
    columns.forEach((other, j) => {
      expect(dot(column, other)).toBeCloseTo(i === j ? 1 : 0, 14)
    })
  })
})

test('the weights make the basis out of the given columns', () => {
  const given = [ones, [0, 1, 0, 1], [15, 16, 17, 19]]
  const { columns, weights } = orthonormalBasis(given)
  columns.forEach((column, j) => {
    column.forEach((value, i) => {
      expect(given.reduce((sum, each, k) => sum + (weights[j]?.[k] as number) * (each[i] as number), 0)).toBeCloseTo(value, 12)
    })
  })
})

test('a column that is zero, constant or a sum of earlier ones is not kept', () => {
  expect(orthonormalBasis([ones, [0, 0, 0, 0], [3, 3, 3, 3], years, years.map((year) => 2 * year + 1), [0, 1, 0, 0]]).kept).toEqual([
    0, 3, 5,
  ])
})

test('nothing gives nothing', () => {
  expect(orthonormalBasis([])).toEqual({ columns: [], kept: [], weights: [] })
  expect(orthonormalBasis([[], []]).kept).toEqual([])
})
