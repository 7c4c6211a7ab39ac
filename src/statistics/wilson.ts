import { assertCounted, type Counted } from './counted.ts'
import { normalQuantileOfLevel } from './distributions.ts'

export interface Interval {
  low: number
  high: number
}

/**
 * Score interval for a proportion, without continuity correction; `null` when n = 0.
 * Wilson (1927), JASA 22; method 3 of Newcombe (1998), Statistics in Medicine 17: 857–872.
 */
export function wilson({ x, n }: Counted, level = 0.95): Interval | null {
  assertCounted({ x, n })
  const z = normalQuantileOfLevel(level)
  if (n === 0) return null
  return { low: 1 - upperLimit(n - x, n, z), high: upperLimit(x, n, z) }
}

/** The lower limit is one minus the upper limit of the complement: so 0 of n starts at exactly 0, and n of n ends at exactly 1. */
function upperLimit(x: number, n: number, z: number): number {
  if (x === n) return 1
  const square = z * z
  return (2 * x + square + z * Math.sqrt(square + (4 * x * (n - x)) / n)) / (2 * (n + square))
}
