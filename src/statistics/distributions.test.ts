import { expect, test } from 'vitest'
import { chiSquareUpperTail, normalQuantile, normalQuantileOfLevel, twoSidedNormalP } from './distributions.ts'
import { expectClose } from './testing/expect-close.ts'

// R: 2 * pnorm(-c(0.5, 1.96, 8.5, 30))
test.each([
  [0.5, 6.17075077451974e-1],
  [1.96, 4.99957902964409e-2],
  [-8.5, 1.89590696444066e-17],
  [30, 9.81342785429637e-198],
])('the two-sided p of z = %d keeps its digits in the tail', (z, p) => {
  expectClose(twoSidedNormalP(z), p)
})

// R: pchisq(c(0.001, 5, 900), 1, lower.tail = FALSE)
test.each([
  [0.001, 0.9747728793699604],
  [5, 0.025347318677468304],
  [900, 9.8134278542963773e-198],
])('the upper tail of chi-square(1) beyond %d keeps its digits', (x, p) => {
  expectClose(chiSquareUpperTail(x), p)
})

test('nothing lies outside z = 0 and everything beyond chi-square 0', () => {
  expect(twoSidedNormalP(0)).toBe(1)
  expect(chiSquareUpperTail(0)).toBe(1)
})

// R: qnorm(c(.975, .995))
test('quantiles of the standard normal', () => {
  expectClose(normalQuantile(0.975), 1.9599639845400536)
  expectClose(normalQuantileOfLevel(0.95), 1.9599639845400536)
  expectClose(normalQuantileOfLevel(0.99), 2.5758293035488999)
})

test.each([0, 1, -0.1, 95, Number.NaN])('a level of %d is a bug of the caller', (level) => {
  expect(() => normalQuantileOfLevel(level)).toThrow('invalid level')
})
