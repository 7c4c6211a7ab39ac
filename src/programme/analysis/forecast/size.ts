/** How large a group may be, from many drawn ones. */
export interface GroupSize {
  /** mean of the draws */
  expected: number
  /** 80 % of the draws lie from `low` to `high`, both included */
  low: number
  high: number
  /** chance to have fewer pupils than each threshold, in the order asked */
  under: { threshold: number; chance: number }[]
}

const TAIL = 0.1

/** Counted by size, for sorting thousands of draws takes longer than drawing them. */
export function sizeOf(draws: Uint16Array, thresholds: readonly number[]): GroupSize {
  const bySize = new Uint32Array(draws.reduce((most, size) => Math.max(most, size), 0) + 1)
  for (const size of draws) bySize[size] = (bySize[size] ?? 0) + 1
  return {
    expected: bySize.reduce((sum, count, size) => sum + count * size, 0) / draws.length,
    low: sizeAt(bySize, TAIL * draws.length),
    high: sizeAt(bySize, (1 - TAIL) * draws.length),
    under: thresholds.map((threshold) => ({
      threshold,
      chance: bySize.subarray(0, threshold).reduce((sum, count) => sum + count, 0) / draws.length,
    })),
  }
}

/** The size at a place when all draws stand in order. */
function sizeAt(bySize: Uint32Array, place: number): number {
  let seen = 0
  const found = bySize.findIndex((count) => {
    seen += count
    return seen > place
  })
  return found < 0 ? bySize.length - 1 : found
}
