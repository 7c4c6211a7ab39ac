/** `x` of `n` persons: whole numbers, 0 ≤ x ≤ n. */
export interface Counted {
  x: number
  n: number
}

/** Throws on what no count can be: a caller that passes it has a bug. */
export function assertCounted({ x, n }: Counted): void {
  const isCount = Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n
  if (!isCount) throw new RangeError(`invalid count: ${x} of ${n}`)
}
