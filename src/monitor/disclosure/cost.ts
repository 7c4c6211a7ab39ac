import type { Cell } from './cells.ts'
import type { Functional } from './functional.ts'

/**
 * What it costs to hide a cell: what readers look for most goes last. A flow goes before a rate, a rate before a
 * position, a position before vsv and startkwalificatie, and these before a total; of equals the smallest goes first.
 */
export function costOf({ hidden, functional, value }: Cell): number {
  return hidden ? 0 : weightOf(functional) + Math.log10(value) / 2
}

/** Sums of positions by their digits: vsv, startkwalificatie, both kinds of binding, who can still leave. */
const SUMS: Record<string, number> = { '4': 10, '0,1': 10, '0,1,2': 6, '0,2': 6, '2,3': 2 }
const POSITION = 4

function weightOf(functional: Functional): number {
  switch (functional.count) {
    case 'total':
      return 1000
    case 'at':
      return SUMS[functional.positions.join()] ?? POSITION
    case 'first-until':
    case 'left':
      return 2
    default:
      return 1
  }
}
