import { createHash } from 'node:crypto'

export interface Ranked {
  candidateId: string
  rank: number
  hasPlace: boolean
}

/**
 * The order of a lottery: that of SHA-256 of seed and candidate. Who knows the seed can draw again and finds the same; who does
 * not cannot foresee it, and when somebody signed up makes no difference.
 */
export function drawOrder(seed: string, candidateIds: readonly string[], places: number): Ranked[] {
  const drawn = [...new Set(candidateIds)].map((id) => ({ id, draw: createHash('sha256').update(`${seed}\n${id}`).digest('hex') }))
  const ids = drawn.toSorted((a, b) => (a.draw < b.draw ? -1 : 1)).map(({ id }) => id)
  return inOrder(ids, places)
}

/** As people put them, by the criteria that were stated. */
export const inOrder = (candidateIds: readonly string[], places: number): Ranked[] =>
  candidateIds.map((candidateId, at) => ({ candidateId, rank: at + 1, hasPlace: at < places }))

/** Numbers that were typed beside the candidates: each from 1 to n once, else null. */
export function typedOrder(candidateIds: readonly string[], typed: ReadonlyMap<string, string>): string[] | null {
  const ranks = candidateIds.map((id) => Number(typed.get(id)))
  const isWhole = new Set(ranks).size === ranks.length && ranks.every((rank) => Number.isInteger(rank) && rank >= 1 && rank <= ranks.length)
  return isWhole ? candidateIds.toSorted((a, b) => Number(typed.get(a)) - Number(typed.get(b))) : null
}
