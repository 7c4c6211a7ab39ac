import type { Random } from './random.ts'

/** Beyond this, (1 − p)^n may be too small for a number; a sum of smaller draws is the same distribution. */
const MOST_AT_ONCE = 500

/** How many of `n` do what each does with chance `p`: inversion, walking up from nobody (Devroye 1986, X.4). */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (p <= 0 || n <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - drawBinomial(random, n, 1 - p)
  let drawn = 0
  for (let left = n; left > 0; left -= MOST_AT_ONCE) drawn += drawSmall(random, Math.min(left, MOST_AT_ONCE), p)
  return drawn
}

function drawSmall(random: Random, n: number, p: number): number {
  const odds = p / (1 - p)
  let chance = (1 - p) ** n
  let left = random()
  for (let k = 0; k < n; k += 1) {
    if (left < chance) return k
    left -= chance
    chance *= ((n - k) / (k + 1)) * odds
  }
  return n
}
