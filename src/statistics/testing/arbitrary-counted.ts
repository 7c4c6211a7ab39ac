import fc from 'fast-check'
import type { Counted } from '../counted.ts'

/** x of n with n from `least` to `most`. */
export function arbitraryCounted(least: number, most: number): fc.Arbitrary<Counted> {
  return fc.integer({ min: least, max: most }).chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
}
