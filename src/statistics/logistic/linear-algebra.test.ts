import { expect, test } from 'vitest'
import { invertPositiveDefinite, multiply, norm } from './linear-algebra.ts'

test('the length of a vector, also of one as long as a country has patterns', () => {
  expect([norm([]), norm([3, -4]), norm(new Array(250_000).fill(2))]).toEqual([0, 5, 1000])
})

// By hand: determinant 4·3 − 2·2 = 8, inverse [[3, −2], [−2, 4]] / 8.
test('the inverse and log-determinant of a 2×2 matrix', () => {
  const inverted = invertPositiveDefinite([
    [4, 2],
    [2, 3],
  ])
  expect(inverted?.logDeterminant).toBeCloseTo(Math.log(8), 14)
  expect(inverted?.inverse.flat().map((value) => value * 8)).toEqual([3, -2, -2, 4].map((value) => expect.closeTo(value, 13)))
})

test('matrix times inverse times vector is the vector', () => {
  const matrix = [
    [5, 1, 2],
    [1, 6, 0.5],
    [2, 0.5, 4],
  ]
  const back = multiply(matrix, multiply(invertPositiveDefinite(matrix)?.inverse ?? [], [1, -2, 3]))
  expect(back).toEqual([1, -2, 3].map((value) => expect.closeTo(value, 12)))
})

test.each([
  ['of zeros', [[0]]],
  [
    'that is indefinite',
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    'that is singular',
    [
      [1, 1],
      [1, 1],
    ],
  ],
  ['with what is no number', [[Number.NaN]]],
])('a matrix %s has no inverse', (_, matrix) => {
  expect(invertPositiveDefinite(matrix)).toBeNull()
})
