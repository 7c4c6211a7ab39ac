import { assertCounted, type Counted } from './counted.ts'

/**
 * Smallest count expected in the 2×2 table if both groups were alike: smallest row total × smallest column total / n.
 * Below 5 the chi-square distribution is no longer trusted (Cochran 1954, Biometrics 10). `null` when a group is empty.
 */
export function smallestExpected(a: Counted, b: Counted): number | null {
  assertCounted(a)
  assertCounted(b)
  if (a.n === 0 || b.n === 0) return null
  const total = a.n + b.n
  const yes = a.x + b.x
  return (Math.min(a.n, b.n) * Math.min(yes, total - yes)) / total
}
