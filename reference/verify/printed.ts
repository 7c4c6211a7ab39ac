import type { Printed } from '../published.ts'

export const decimalsOf = (printed: Printed): number => printed.split('.')[1]?.length ?? 0

/** Equal at the printed precision; a value halfway may have been rounded either way (56.25 was printed as 56.2). */
export function equalAsPrinted(printed: Printed, value: number): boolean {
  const half = 0.5 * 10 ** -decimalsOf(printed)
  return Math.abs(value - Number(printed)) <= half + 1e-9
}
