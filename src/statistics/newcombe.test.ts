import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DifferenceInterval, newcombe } from './newcombe.ts'
import { arbitraryCounted } from './testing/arbitrary-counted.ts'
import { expectClose } from './testing/expect-close.ts'

// By hand from R's Wilson limits, prop.test(31, 250, correct = FALSE)$conf.int and prop.test(1204, 6100, correct = FALSE)$conf.int.
test('joins the Wilson limits of both groups', () => {
  const [a, lowA, highA] = [31 / 250, 0.0887484914664343, 0.17063174975414] as const
  const [b, lowB, highB] = [1204 / 6100, 0.187580631252162, 0.207554379231331] as const
  const interval = newcombe({ x: 31, n: 250 }, { x: 1204, n: 6100 })
  expectClose(interval?.difference, a - b)
  expectClose(interval?.low, a - b - Math.sqrt((a - lowA) ** 2 + (highB - b) ** 2))
  expectClose(interval?.high, a - b + Math.sqrt((highA - a) ** 2 + (b - lowB) ** 2))
})

// Newcombe (1998), Statistics in Medicine 17: 873–890, Table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])('the published interval of %d/%d − %d/%d', (x1, n1, x2, n2, low, high) => {
  const interval = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 })
  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

// By hand as above, from prop.test(9, 10, conf.level = .99, correct = FALSE) and prop.test(3, 10, conf.level = .99, correct = FALSE).
test('another level', () => {
  const [lowA, highA] = [0.492768228767107, 0.988148496588967] as const
  const [lowB, highB] = [0.0795663165230658, 0.679975320798897] as const
  const interval = newcombe({ x: 9, n: 10 }, { x: 3, n: 10 }, 0.99)
  expectClose(interval?.low, 0.6 - Math.sqrt((0.9 - lowA) ** 2 + (highB - 0.3) ** 2))
  expectClose(interval?.high, 0.6 + Math.sqrt((highA - 0.9) ** 2 + (0.3 - lowB) ** 2))
})

test('no interval when a group is empty', () => {
  expect(newcombe({ x: 0, n: 0 }, { x: 3, n: 10 })).toBeNull()
  expect(newcombe({ x: 3, n: 10 }, { x: 0, n: 0 })).toBeNull()
})

test('one person in each group has an interval', () => {
  const interval = newcombe({ x: 1, n: 1 }, { x: 0, n: 1 }) as DifferenceInterval
  expect(interval.difference).toBe(1)
  expect(interval.high).toBe(1)
})

test('swapping the groups mirrors the interval, which holds the difference and stays in −1..1', () => {
  fc.assert(
    fc.property(arbitraryCounted(1, 5000), arbitraryCounted(1, 5000), (a, b) => {
      const there = newcombe(a, b) as DifferenceInterval
      const back = newcombe(b, a) as DifferenceInterval
      expect(there.low).toBeCloseTo(-back.high, 12)
      expect(there.difference).toBe(-back.difference || 0)
      expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12)
      expect(there.low).toBeLessThanOrEqual(there.difference)
      expect(there.high).toBeGreaterThanOrEqual(there.difference)
    }),
  )
})
