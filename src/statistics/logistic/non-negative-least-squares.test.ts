import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot, norm } from './linear-algebra.ts'
import { nonNegativeResidual } from './non-negative-least-squares.ts'

test('nothing remains of a target inside the cone', () => {
  expect(
    nonNegativeResidual(
      [
        [1, 0],
        [0.6, 0.8],
      ],
      [0.8, 0.6],
    ),
  ).toEqual([0, 0])
})

// By hand: the nearest point of the cone to (0, −1) is the origin; to (1, −1) it is (1, 0).
test('what lies outside the cone remains', () => {
  expect(
    nonNegativeResidual(
      [
        [1, 0],
        [0.6, 0.8],
      ],
      [0, -1],
    ),
  ).toEqual([0, -1])
  expect(
    nonNegativeResidual(
      [
        [1, 0],
        [0.6, 0.8],
      ],
      [1, -1],
    ),
  ).toEqual([0, -1])
})

test('no columns leave the whole target', () => {
  expect(nonNegativeResidual([], [0.6, 0.8])).toEqual([0.6, 0.8])
})

const unit = fc
  .array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 })
  .filter((vector) => norm(vector) > 0)
  .map((vector) => vector.map((value) => value / norm(vector)))

test('the residual points away from every column, and to the target unless it is zero (Farkas)', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), unit, (columns, target) => {
      const residual = nonNegativeResidual(columns, target)
      for (const column of columns) expect(dot(column, residual)).toBeLessThanOrEqual(1e-9)
      expect(dot(target, residual)).toBeCloseTo(norm(residual) ** 2, 9)
    }),
  )
})

test('a target made of the columns leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(unit, fc.integer({ min: 0, max: 4 })), { maxLength: 12 }), (parts) => {
      const sum = [0, 1, 2].map((j) => parts.reduce((total, [column, weight]) => total + weight * (column[j] as number), 0))
      const target = sum.map((value) => value / Math.max(1, norm(sum)))
      expect(
        nonNegativeResidual(
          parts.map(([column]) => column),
          target,
        ),
      ).toEqual([0, 0, 0])
    }),
  )
})
