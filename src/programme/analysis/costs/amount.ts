/** Pupils and groups in one year of the design. */
export interface Crowd {
  pupils: number
  groups: number
}

/** Quantities and shares are kept as whole numbers of these parts, so that cents stay whole. */
const PARTS = 1_000_000

/** Whole cents of `cents × times × quantity`; a half cent goes away from zero. Exact also where the product is too large for a number. */
export function amountOf(cents: number, times: number, quantity = 1): number {
  const parts = Math.round(quantity * PARTS)
  const product = Math.abs(cents * times * parts) + PARTS / 2
  if (product > Number.MAX_SAFE_INTEGER) return Number(largeAmount(BigInt(cents) * BigInt(times) * BigInt(parts)))
  return (Math.sign(cents) * (product - (product % PARTS))) / PARTS
}

function largeAmount(parts: bigint): bigint {
  const half = BigInt(PARTS / 2)
  return parts < 0n ? -((-parts + half) / BigInt(PARTS)) : (parts + half) / BigInt(PARTS)
}
