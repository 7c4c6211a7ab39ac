import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from './fisher-exact.ts'
import { arbitraryCounted } from './testing/arbitrary-counted.ts'
import { expectClose } from './testing/expect-close.ts'

// R: fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2, byrow = TRUE))$p.value. The first is Fisher's tea taster (34/70).
test.each([
  [3, 4, 1, 4, 0.485714285714286],
  [9, 10, 3, 10, 0.0197666110978804],
  [1, 24, 11, 24, 0.00179741435579526],
  [31, 250, 1204, 6100, 0.00325299306236191],
  [60, 300, 800, 8000, 3.63674657241353e-7],
  [3, 30, 0, 25000, 1.55362710605267e-9],
  [3000, 25000, 3300, 25000, 5.57608664411578e-5],
  [3000, 25000, 4500, 25000, 4.43122768067537e-79],
  [2000, 25000, 4500, 25000, 1.23048261779575e-247],
])('%d of %d beside %d of %d', (x1, n1, x2, n2, p) => {
  expectClose(fisherExact({ x: x1, n: n1 }, { x: x2, n: n2 }), p)
})

// By hand: 2 and 9 of 20 have the same probability as 9 and 2 of 20, though their products round differently.
// R: fisher.test(matrix(c(2, 18, 9, 11), 2, byrow = TRUE))$p.value
test('a mirrored table counts as equally unlikely', () => {
  expectClose(fisherExact({ x: 2, n: 20 }, { x: 9, n: 20 }), 0.0309503051438535)
})

test('the likeliest table has p 1', () => {
  expectClose(fisherExact({ x: 5, n: 10 }, { x: 5, n: 10 }), 1)
})

test('only one table is possible when nobody or everybody has it: p 1', () => {
  expect(fisherExact({ x: 0, n: 12 }, { x: 0, n: 30 })).toBe(1)
  expect(fisherExact({ x: 12, n: 12 }, { x: 30, n: 30 })).toBe(1)
})

test('one person in each group', () => {
  expect(fisherExact({ x: 1, n: 1 }, { x: 0, n: 1 })).toBe(1)
})

test('nothing is compared when a group is empty', () => {
  expect(fisherExact({ x: 0, n: 0 }, { x: 3, n: 30 })).toBeNull()
  expect(fisherExact({ x: 3, n: 30 }, { x: 0, n: 0 })).toBeNull()
})

test('p is the same with groups or answers swapped, and lies in 0..1', () => {
  fc.assert(
    fc.property(arbitraryCounted(1, 300), arbitraryCounted(1, 300), (a, b) => {
      const p = fisherExact(a, b) as number
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      expectClose(fisherExact(b, a), p)
      expectClose(fisherExact({ x: a.n - a.x, n: a.n }, { x: b.n - b.x, n: b.n }), p)
    }),
  )
})
