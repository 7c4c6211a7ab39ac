import type { Cell } from './cells.ts'

/**
 * Another group of pupils that a reader must hold for possible, as differences with the real one: per stratum and arc,
 * and what they do to the published cells. Every cell that it changes has to be hidden; then the numbers that it changes
 * cannot be computed.
 */
export interface Alternative {
  strata: Map<number, number>[]
  cells: Map<Cell, number>
}
