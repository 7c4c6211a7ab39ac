import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide } from './divide.ts'

const sharers = (...weights: number[]) => weights.map((weight, at) => ({ id: 'abcdef'[at] ?? '', weight }))

describe('dividing a pot', () => {
  it('gives what remains to the largest fractions', () => {
    // 1000 × 19/63 = 301.59, × 44/63 = 698.41: one cent remains, for the first
    expect(divide(1000, sharers(19, 44))).toEqual([
      { id: 'a', cents: 302, remainder: 1 },
      { id: 'b', cents: 698, remainder: 0 },
    ])
  })

  it('gives equal fractions a cent in the order given', () => {
    expect(divide(100, sharers(1, 1, 1))?.map(({ cents }) => cents)).toEqual([34, 33, 33])
    expect(divide(-100, sharers(1, 1, 1))?.map(({ cents }) => cents)).toEqual([-34, -33, -33])
  })

  it('gives nothing to who has no weight, and has no answer when nobody has', () => {
    expect(divide(101, sharers(0, 1))?.map(({ cents }) => cents)).toEqual([0, 101])
    expect(divide(1, sharers(0, 0))).toBeNull()
    expect(divide(1, [])).toBeNull()
  })

  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  const pot = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  const named = (list: number[]) => list.map((weight, at) => ({ id: String(at), weight }))

  it('gives the pot back, and nobody a cent more or less than their part', () => {
    fc.assert(
      fc.property(pot, weights, (cents, list) => {
        const total = list.reduce((all, one) => all + one, 0)
        const divided = divide(cents, named(list))
        fc.pre(total > 0)
        expect(divided?.reduce((all, one) => all + one.cents, 0)).toBe(cents)
        for (const [at, one] of (divided ?? []).entries()) {
          const over = BigInt(one.cents) * BigInt(total) - BigInt(cents) * BigInt(list[at] ?? 0)
          expect(over < BigInt(total) && over > -BigInt(total)).toBe(true)
        }
      }),
    )
  })

  it('does not change when all weights are so many times larger', () => {
    fc.assert(
      fc.property(pot, weights, fc.integer({ min: 1, max: 1000 }), (cents, list, times) => {
        expect(divide(cents, named(list.map((one) => one * times)))).toEqual(divide(cents, named(list)))
      }),
    )
  })
})
