import { assertCounted, type Counted } from './counted.ts'

/** Tables this much more likely still count as 'as unlikely as ours': equal probabilities may differ by rounding (as R does). */
const RELATIVE_TOLERANCE = 1e-7

/**
 * Fisher's exact test, two-sided: the probability, with all margins fixed, of a table no more likely than the one seen.
 * 1 when nobody or everybody has the characteristic, `null` when a group is empty: then nothing is compared.
 * Fisher (1935), JRSS 98: 39–82.
 */
export function fisherExact(a: Counted, b: Counted): number | null {
  assertCounted(a)
  assertCounted(b)
  if (a.n === 0 || b.n === 0) return null
  const { weights, lowest } = hypergeometricWeights(a.n, b.n, a.x + b.x)
  const limit = (weights[a.x - lowest] as number) * (1 + RELATIVE_TOLERANCE)
  const total = sum(weights)
  return Math.min(1, sum(weights.filter((weight) => weight <= limit)) / total)
}

/**
 * Weight of each possible x of group a, relative to the likeliest one. Built by the ratio of neighbours outward from there:
 * every step is exact to a rounding, where differences of log-gammas lose digits as the groups grow.
 */
function hypergeometricWeights(nA: number, nB: number, yes: number) {
  const lowest = Math.max(0, yes - nB)
  const highest = Math.min(yes, nA)
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((yes + 1) * (nA + 1)) / (nA + nB + 2))))
  const ratioToNext = (x: number) => ((nA - x) * (yes - x)) / ((x + 1) * (nB - yes + x + 1))
  const weights = new Float64Array(highest - lowest + 1)
  weights[mode - lowest] = 1
  for (let x = mode; x < highest; x++) weights[x + 1 - lowest] = (weights[x - lowest] as number) * ratioToNext(x)
  for (let x = mode - 1; x >= lowest; x--) weights[x - lowest] = (weights[x + 1 - lowest] as number) / ratioToNext(x)
  return { weights, lowest }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
