import cdf from '@stdlib/stats-base-dists-normal-cdf'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

/** z with P(Z ≤ z) = `probability` for a standard normal Z. */
export function normalQuantile(probability: number): number {
  return quantile(probability, 0, 1)
}

/** z that leaves a two-sided interval of `level` (0.95 → 1.96). */
export function normalQuantileOfLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  return normalQuantile((1 + level) / 2)
}

/** P(|Z| ≥ |z|). The lower tail is asked for, because 1 − cdf has no digits left beyond z = 8. */
export function twoSidedNormalP(z: number): number {
  return 2 * cdf(-Math.abs(z), 0, 1)
}

/** P(X ≥ x) for chi-square with one degree of freedom: the square of a standard normal, so as exact in the tail. */
export function chiSquareUpperTail(x: number): number {
  return twoSidedNormalP(Math.sqrt(x))
}
