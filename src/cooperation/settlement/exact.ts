import type { Rounding } from './rule.ts'

/**
 * Whole cents of a product of whole numbers divided by a whole number; rounded once, at the end.
 * Half a cent goes away from zero, or every part of a cent is dropped ('down': toward zero).
 */
export function centsOf(factors: readonly number[], divisor: number, rounding: Rounding): number {
  const product = factors.reduce((all, factor) => all * whole(factor), 1n)
  const [size, by] = [product < 0n ? -product : product, whole(divisor)]
  const rounded = rounding === 'down' ? size / by : (2n * size + by) / (2n * by)
  return safe(product < 0n ? -rounded : rounded)
}

/** The sum, or an error when a number cannot hold it exactly. */
export function sum(cents: readonly number[]): number {
  return safe(cents.reduce((all, one) => all + whole(one), 0n))
}

/** Hours and hundredths of a percent are typed with two decimals; inside they are whole. */
export const hundredths = (value: number): number => Math.round(value * 100)
export const tenThousandths = (value: number): number => Math.round(value * 10_000)

function whole(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be held exactly`)
  return BigInt(value)
}

function safe(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to be held exactly`)
  return number
}
