import { assertCounted, type Counted } from './counted.ts'
import { wilson } from './wilson.ts'

export interface DifferenceInterval {
  /** a − b as proportions, −1..1 */
  difference: number
  low: number
  high: number
}

/**
 * Hybrid-score interval for the difference of two independent proportions; `null` when a group is empty.
 * Method 10 of Newcombe (1998), Statistics in Medicine 17: 873–890.
 */
export function newcombe(a: Counted, b: Counted, level = 0.95): DifferenceInterval | null {
  assertCounted(a)
  assertCounted(b)
  const ofA = wilson(a, level)
  const ofB = wilson(b, level)
  if (!ofA || !ofB) return null
  const shareA = a.x / a.n
  const shareB = b.x / b.n
  const difference = shareA - shareB
  return {
    difference,
    low: difference - Math.hypot(shareA - ofA.low, ofB.high - shareB),
    high: difference + Math.hypot(ofA.high - shareA, shareB - ofB.low),
  }
}
