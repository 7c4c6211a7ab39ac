/** Chance that can be repeated: the same seed gives the same region. */
export interface Chance {
  /** from 0 up to, not including, 1 */
  next(): number
  /** a whole number, both ends included */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  hit(share: number): boolean
  /** in the form of a random UUID (version 4) */
  uuid(): string
}

/** Mulberry32, a generator of 32 bits in the public domain: good enough for an invented region. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    hit: (share) => next() < share,
    pick: (list) => {
      const found = list[between(0, list.length - 1)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    uuid: () => uuidOf([next(), next(), next(), next()]),
  }
}

function uuidOf(parts: readonly number[]): string {
  const hex = parts
    .map((part) =>
      Math.floor(part * 4_294_967_296)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
