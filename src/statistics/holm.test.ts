import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holm } from './holm.ts'
import { expectClose } from './testing/expect-close.ts'

// R: p.adjust(c(0.01, 0.04, NA, 0.03, 0.005), 'holm')
test('the smallest p is multiplied most; a missing test does not count', () => {
  const [first, second, missing, fourth, fifth] = holm([0.01, 0.04, null, 0.03, 0.005])
  expectClose(first, 0.03)
  expectClose(second, 0.06)
  expect(missing).toBeNull()
  expectClose(fourth, 0.06)
  expectClose(fifth, 0.02)
})

// R: p.adjust(c(0.02, 0.021, 0.6, 0.9), 'holm')
test('is never above 1 and never below the one before', () => {
  expect(holm([0.02, 0.021, 0.6, 0.9])).toEqual([0.08, 0.08, 1, 1])
})

test('one test stays as it is, an empty family stays empty', () => {
  expect(holm([0.04])).toEqual([0.04])
  expect(holm([null, 0.04])).toEqual([null, 0.04])
  expect(holm([null, null])).toEqual([null, null])
  expect(holm([])).toEqual([])
})

test.each([-0.01, 1.01, Number.NaN])('a p of %d is a bug of the caller', (p) => {
  expect(() => holm([p])).toThrow('invalid p')
})

const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 20 })

test('is at least the plain p, at most the Bonferroni p, and keeps the order', () => {
  fc.assert(
    fc.property(ps, (plain) => {
      const corrected = holm(plain)
      const tests = plain.flatMap((p, index) => (p === null ? [] : [{ p, holm: corrected[index] as number }]))
      for (const { p, holm: mine } of tests) {
        expect(mine).toBeGreaterThanOrEqual(p)
        expect(mine).toBeLessThanOrEqual(Math.min(1, p * tests.length))
        for (const other of tests) if (other.p >= p) expect(other.holm).toBeGreaterThanOrEqual(mine)
      }
    }),
  )
})
