import { assertCounted, type Counted } from './counted.ts'
import { chiSquareUpperTail } from './distributions.ts'
import { smallestExpected } from './smallest-expected.ts'

export interface PearsonChiSquare {
  chiSquare: number
  /** with one degree of freedom, right into the far tail */
  p: number
  /** −1..1, with the sign of a − b; phi² = chi-square / n */
  phi: number
  smallestExpected: number
}

/**
 * Pearson's chi-square of a 2×2 table without continuity correction; `null` when a margin is zero (a group is empty, or
 * nobody or everybody has the characteristic).
 * Pearson (1900), Philosophical Magazine 50; phi: Yule (1912), JRSS 75.
 */
export function pearsonChiSquare(a: Counted, b: Counted): PearsonChiSquare | null {
  assertCounted(a)
  assertCounted(b)
  const total = a.n + b.n
  const yes = a.x + b.x
  const no = total - yes
  if (a.n === 0 || b.n === 0 || yes === 0 || no === 0) return null
  // The square roots apart: the product of four margins leaves the range of exact numbers for a national cohort.
  const phi = (a.x * (b.n - b.x) - b.x * (a.n - a.x)) / (Math.sqrt(a.n) * Math.sqrt(b.n) * Math.sqrt(yes) * Math.sqrt(no))
  const chiSquare = total * phi * phi
  return { chiSquare, p: chiSquareUpperTail(chiSquare), phi, smallestExpected: smallestExpected(a, b) as number }
}
