import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCounted } from './testing/arbitrary-counted.ts'
import { expectClose } from './testing/expect-close.ts'
import { type Interval, wilson } from './wilson.ts'

// R: prop.test(x, n, correct = FALSE)$conf.int. The first four are also Table I, method 3, of Newcombe (1998),
// Statistics in Medicine 17: 857–872: 0.2553–0.3662, 0.0624–0.1605, 0–0.1611, 0.0061–0.1718.
test.each([
  [81, 263, 0.255288519878274, 0.3662095769828],
  [15, 148, 0.0623863995307363, 0.160487241723308],
  [0, 20, 0, 0.161125158052819],
  [1, 29, 0.00611321429276266, 0.171755218793203],
  [20, 20, 0.838874841947181, 1],
  [1, 1, 0.206549314377238, 1],
  [3, 250000, 4.08109111514446e-6, 3.52841392879858e-5],
])('%d of %d', (x, n, low, high) => {
  const interval = wilson({ x, n })
  expectClose(interval?.low, low)
  expectClose(interval?.high, high)
})

// R: prop.test(81, 263, conf.level = .99, correct = FALSE)$conf.int
test('another level', () => {
  const interval = wilson({ x: 81, n: 263 }, 0.99)
  expectClose(interval?.low, 0.240136902687608)
  expectClose(interval?.high, 0.38528250231823)
})

test('no interval of nobody', () => {
  expect(wilson({ x: 0, n: 0 })).toBeNull()
})

test('a level that is none is a bug, whoever is counted', () => {
  expect(() => wilson({ x: 1, n: 2 }, 95)).toThrow('invalid level: 95')
  expect(() => wilson({ x: 0, n: 0 }, 95)).toThrow('invalid level: 95')
})

test('the interval holds the share, stays in 0..1 and mirrors', () => {
  fc.assert(
    fc.property(arbitraryCounted(1, 100000), ({ x, n }) => {
      const { low, high } = wilson({ x, n }) as Interval
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(x / n)
      expect(high).toBeGreaterThanOrEqual(x / n)
      expect(high).toBeLessThanOrEqual(1)
      expect(wilson({ x: n - x, n })?.low).toBeCloseTo(1 - high, 12)
    }),
  )
})
