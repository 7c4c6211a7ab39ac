import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PearsonChiSquare, pearsonChiSquare } from './pearson-chi-square.ts'
import { arbitraryCounted } from './testing/arbitrary-counted.ts'
import { expectClose } from './testing/expect-close.ts'

// R: chisq.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2, byrow = TRUE), correct = FALSE): $statistic, $p.value, min($expected)
test.each([
  [31, 250, 1204, 6100, 8.25375282681637, 0.00406678381264119, 48.62204724409449],
  [9, 10, 3, 10, 7.5, 0.00616989932054415, 4],
  [1, 1, 0, 1, 2, 0.157299207050284, 0.5],
  [3000, 25000, 4500, 25000, 352.941176470588, 9.69760082843318e-79, 3750],
  [2000, 25000, 4500, 25000, 1105.216622458, 2.42707989128252e-242, 3250],
  [300, 1000, 3000000, 5900000, 173.866667036289, 1.05852698590841e-39, 491.560752414845],
])('%d of %d beside %d of %d', (x1, n1, x2, n2, chiSquare, p, expected) => {
  const test = pearsonChiSquare({ x: x1, n: n1 }, { x: x2, n: n2 })
  expectClose(test?.chiSquare, chiSquare)
  expectClose(test?.p, p)
  expectClose(test?.smallestExpected, expected)
})

// By hand: (9·7 − 3·1) / √(10·10·12·8) = 60 / √9600; chi-square 7.5 = 20·phi².
test('phi has the sign of a − b', () => {
  expectClose(pearsonChiSquare({ x: 9, n: 10 }, { x: 3, n: 10 })?.phi, 60 / Math.sqrt(9600))
  expectClose(pearsonChiSquare({ x: 3, n: 10 }, { x: 9, n: 10 })?.phi, -60 / Math.sqrt(9600))
})

test('equal shares give 0, p 1', () => {
  expect(pearsonChiSquare({ x: 12, n: 40 }, { x: 30, n: 100 })).toEqual({ chiSquare: 0, p: 1, phi: 0, smallestExpected: 12 })
})

test.each([
  ['group a is empty', { x: 0, n: 0 }, { x: 3, n: 20 }],
  ['group b is empty', { x: 3, n: 20 }, { x: 0, n: 0 }],
  ['nobody has it', { x: 0, n: 10 }, { x: 0, n: 20 }],
  ['everybody has it', { x: 10, n: 10 }, { x: 20, n: 20 }],
  ['there is nobody', { x: 0, n: 0 }, { x: 0, n: 0 }],
])('no test when %s', (_, a, b) => {
  expect(pearsonChiSquare(a, b)).toBeNull()
})

test('swapping the groups turns the sign and nothing else', () => {
  fc.assert(
    fc.property(arbitraryCounted(0, 500), arbitraryCounted(0, 500), (a, b) => {
      const there = pearsonChiSquare(a, b)
      const back = pearsonChiSquare(b, a)
      if (!there || !back) return there === back
      expect(there.phi + back.phi).toBeCloseTo(0, 12)
      expect(there.chiSquare).toBeCloseTo(back.chiSquare, 9)
      return there.smallestExpected === back.smallestExpected
    }),
  )
})

test('phi lies in −1..1 and its square times n is chi-square', () => {
  fc.assert(
    fc.property(arbitraryCounted(1, 500), arbitraryCounted(1, 500), (a, b) => {
      const { phi, chiSquare } = pearsonChiSquare(a, b) ?? ({ phi: 0, chiSquare: 0 } as PearsonChiSquare)
      expect(Math.abs(phi)).toBeLessThanOrEqual(1 + 1e-12)
      expect((a.n + b.n) * phi ** 2).toBeCloseTo(chiSquare, 9)
    }),
  )
})
