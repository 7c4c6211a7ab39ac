/** A number in [0, 1). Chance is always an argument, so the same seed gives the same world. */
export type Random = () => number

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, enough for made-up pupils. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the values, each with its weight. */
export function pick<T>(random: Random, options: readonly (readonly [weight: number, value: T])[]): T {
  const total = options.reduce((sum, [weight]) => sum + weight, 0)
  let left = random() * total
  for (const [weight, value] of options) {
    left -= weight
    if (left < 0) return value
  }
  throw new Error('nothing to pick from')
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/**
 * `n` of the candidates, without replacement, those with more weight more often (Efraimidis & Spirakis 2006, the exponential keys).
 * Weight 0 is never chosen; throws when too few remain.
 */
export function chooseWeighted<T>(
  random: Random,
  candidates: readonly T[],
  n: number,
  weight: (candidate: T) => number,
): { chosen: T[]; rest: T[] } {
  const keys = Float64Array.from(candidates, (candidate) => exponentialKey(random(), weight(candidate)))
  const highest = n === 0 ? -1 : (keys.toSorted()[n - 1] ?? Number.POSITIVE_INFINITY)
  if (highest === Number.POSITIVE_INFINITY) throw new Error(`fewer than ${n} of ${candidates.length} can be chosen`)
  const chosen: T[] = []
  const rest: T[] = []
  candidates.forEach((candidate, i) => {
    const isChosen = (keys[i] ?? 0) <= highest && chosen.length < n
    if (isChosen) chosen.push(candidate)
    else rest.push(candidate)
  })
  return { chosen, rest }
}

function exponentialKey(chance: number, weight: number): number {
  return weight > 0 ? -Math.log(1 - chance) / weight : Number.POSITIVE_INFINITY
}

/** Divides a total over parts in proportion to weights; the parts are whole and add up (largest remainder). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const order = exact.map((value, i) => ({ i, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder)
  const missing = total - parts.reduce((a, b) => a + b, 0)
  for (const { i } of order.slice(0, missing)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
