/** One who shares in a pot: `weight` is whole, 0 or more. */
export interface Sharer {
  id: string
  weight: number | bigint
}

export interface Divided {
  id: string
  cents: number
  /** of those cents, how many came from the remainder: 0 or 1 (−1 of a negative pot) */
  remainder: number
}

/**
 * Divides whole cents by weight, so that the parts are the pot again: everyone gets the cents that are whole, and what
 * remains goes a cent each to the largest fractions (largest remainder, Hamilton). Equal fractions: in the order given.
 * null when nobody has a weight.
 */
export function divide(cents: number, sharers: readonly Sharer[]): Divided[] | null {
  const total = sharers.reduce((all, { weight }) => all + BigInt(weight), 0n)
  if (total === 0n) return null
  const sign = cents < 0 ? -1 : 1
  const pot = BigInt(Math.abs(cents))
  const parts = sharers.map(({ id, weight }, at) => {
    const product = pot * BigInt(weight)
    return { id, at, floor: product / total, fraction: product % total }
  })
  const left = pot - parts.reduce((all, { floor }) => all + floor, 0n)
  const first = [...parts].sort((a, b) => (a.fraction === b.fraction ? a.at - b.at : a.fraction > b.fraction ? -1 : 1))
  const extra = new Set(first.slice(0, Number(left)).map(({ at }) => at))
  return parts.map(({ id, at, floor }) => {
    const more = extra.has(at) ? 1 : 0
    // + 0: no negative zero
    return { id, cents: sign * (Number(floor) + more) + 0, remainder: sign * more + 0 }
  })
}
