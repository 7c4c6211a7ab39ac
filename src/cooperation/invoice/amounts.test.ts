import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, decimalText, priceOfOne } from './amounts.ts'

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [-1, '-0.01'],
  [99, '0.99'],
  [100, '1.00'],
  [-12_345, '-123.45'],
  [9_007_199_254_740_991, '90071992547409.91'],
])('%i cents is %s', (cents, text) => expect(amountText(cents)).toBe(text))

test('half a cent is no amount', () => expect(() => amountText(0.5)).toThrow(RangeError))

test.each([
  [2100, '21'],
  [2150, '21.5'],
  [2155, '21.55'],
  [100_00, '100'],
  [-5, '-0.05'],
  [0, '0'],
])('%i hundredths is %s', (hundredths, text) => expect(decimalText(hundredths)).toBe(text))

test('a price is given only when it makes the amount again', () => {
  expect(priceOfOne(15_120_000, 2100)).toBe(720_000)
  expect(priceOfOne(1001, 2300)).toBeNull()
  expect(priceOfOne(1001, 0)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: 1, max: 10 ** 6 }), (cents, hundredths) => {
      const price = priceOfOne(cents, hundredths)
      return price === null || BigInt(price) * BigInt(hundredths) === BigInt(Math.abs(cents)) * 100n
    }),
  )
})
