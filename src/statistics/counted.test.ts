import { expect, test } from 'vitest'
import { assertCounted } from './counted.ts'

test.each([
  { x: 0, n: 0 },
  { x: 0, n: 1 },
  { x: 1, n: 1 },
])('$x of $n is a count', (counted) => {
  expect(() => assertCounted(counted)).not.toThrow()
})

test.each([
  { x: -1, n: 1 },
  { x: 2, n: 1 },
  { x: 0.5, n: 1 },
  { x: 0, n: Number.NaN },
  { x: 0, n: Number.POSITIVE_INFINITY },
])('$x of $n is a bug of the caller', (counted) => {
  expect(() => assertCounted(counted)).toThrow(`invalid count: ${counted.x} of ${counted.n}`)
})
