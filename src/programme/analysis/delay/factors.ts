import type { Graph } from './graph.ts'

/**
 * Curricular analytics (Heileman, Abdallah, Slim and Hickman 2018): the delay factor is the number of blocks on the
 * longest chain through this one, the blocking factor the number that cannot be begun without it.
 */
export interface Factors {
  delayFactor: number
  blockingFactor: number
}

/** By the place of the block. A block in a circle counts as if the arrows of the circle were not there. */
export function factorsOf({ order, next }: Graph): Factors[] {
  const chainTo = next.map(() => 1)
  for (const at of order) for (const after of next[at] ?? []) chainTo[after] = Math.max(chainTo[after] ?? 1, (chainTo[at] ?? 1) + 1)
  const chainFrom = next.map(() => 1)
  const reached = next.map(() => new Uint8Array(next.length))
  for (const at of order.toReversed()) {
    const mine = reached[at]
    for (const after of next[at] ?? []) {
      chainFrom[at] = Math.max(chainFrom[at] ?? 1, (chainFrom[after] ?? 1) + 1)
      if (!mine) continue
      mine[after] = 1
      reached[after]?.forEach((is, one) => {
        if (is) mine[one] = 1
      })
    }
  }
  const blocked = (at: number): number => reached[at]?.reduce((sum, is) => sum + is, 0) ?? 0
  return next.map((_, at) => ({ delayFactor: (chainTo[at] ?? 1) + (chainFrom[at] ?? 1) - 1, blockingFactor: blocked(at) }))
}
