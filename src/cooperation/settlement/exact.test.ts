import { describe, expect, it } from 'vitest'
import { centsOf, hundredths, sum, tenThousandths } from './exact.ts'

describe('cents of a product', () => {
  it.each([
    // 1 / 2 = 0.5: below, on and above half a cent
    [49, 100, 0, 0],
    [50, 100, 1, 0],
    [51, 100, 1, 0],
    [149, 100, 1, 1],
    [150, 100, 2, 1],
    [-49, 100, 0, 0],
    [-50, 100, -1, 0],
    [-150, 100, -2, -1],
  ])('%i / %i is %i, and %i when parts of a cent are dropped', (product, divisor, half, down) => {
    expect(centsOf([product], divisor, 'half-away') + 0).toBe(half)
    expect(centsOf([product], divisor, 'down') + 0).toBe(down)
  })

  it('stays exact where the product is too large for a number', () => {
    // 90,000,000,000,001 × 100,000 / 100,000
    expect(centsOf([90_000_000_000_001, 100_000], 100_000, 'down')).toBe(90_000_000_000_001)
  })

  it('refuses what a number cannot hold, rather than guess', () => {
    expect(() => centsOf([Number.MAX_SAFE_INTEGER, 2], 1, 'down')).toThrow(RangeError)
    expect(() => centsOf([0.5], 1, 'down')).toThrow(RangeError)
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(sum([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('typed decimals', () => {
  it.each([
    [7.35, 735],
    [1.15, 115],
    [0.29, 29],
    [4.35, 435],
  ])('%f is %i hundredths', (typed, whole) => {
    expect(hundredths(typed)).toBe(whole)
  })

  it('of a share are ten-thousandths', () => {
    expect([0.35, 0.0001, 0.5731, 1].map(tenThousandths)).toEqual([3500, 1, 5731, 10_000])
  })
})
