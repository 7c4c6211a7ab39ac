import { grouped } from './context.ts'
import type { CostRow } from './document.ts'
import { sum } from './exact.ts'
import type { Contents } from './pot.ts'

/** What each party paid, with the rows that say so. */
export function advancedBy(rows: readonly Pick<CostRow, 'id' | 'party' | 'cents'>[]): Contents['advanced'] {
  return new Map(
    grouped(rows, ({ party }) => party).map(([party, own]) => [
      party,
      { cents: sum(own.map(({ cents }) => cents)), rows: own.map(({ id }) => id) },
    ]),
  )
}

export const totalOf = (rows: readonly Pick<CostRow, 'cents'>[]): number => sum(rows.map(({ cents }) => cents))
