import type { Alternative } from './alternative-pupils.ts'
import type { Carrier } from './carriers.ts'
import { type Cell, type FamilyCells, isSmall } from './cells.ts'
import { costOf } from './cost.ts'

/** What one pupil more (`up`) or fewer (`down`) on an arc costs; Infinity where published numbers rule it out. */
export interface Residual {
  up: Float64Array
  down: Float64Array
}

export interface ResidualOptions {
  /** the alternative that the next cycle is added to; null = the real pupils */
  base: Alternative | null
  /** what an impossible step costs: Infinity, or a price when other cycles may mend it */
  fault: number
  /** cells whose cost is left out because in a closed walk they often cancel */
  ignoring: (cell: Cell) => boolean
}

/** Published cells by group and arc. */
export type CellsByArc = Cell[][][]

export function cellsByArc({ cells, groups, network }: FamilyCells): CellsByArc {
  const byArc: CellsByArc = groups.map(() => network.arcs.map(() => []))
  for (const cell of cells.values()) for (const arc of cell.arcs) byArc[cell.group]?.[arc]?.push(cell)
  return byArc
}

/** A short walk is preferred among equals. */
const STEP = 0.001

export function residualOf(family: FamilyCells, byArc: CellsByArc, carrier: Carrier, options: ResidualOptions): Residual {
  const cost = (arc: number, way: 1 | -1) =>
    STEP + strataCost(family, arc, way, carrier, options) + cellsCost(byArc, arc, way, carrier, options)
  const arcs = family.network.arcs.map((_, arc) => arc)
  return { up: Float64Array.from(arcs, (arc) => cost(arc, 1)), down: Float64Array.from(arcs, (arc) => cost(arc, -1)) }
}

/** Nobody can be taken from an arc where nobody is. */
function strataCost({ strata }: FamilyCells, arc: number, way: 1 | -1, { plus, minus }: Carrier, { base, fault }: ResidualOptions): number {
  const taken = way < 0 ? plus : minus
  if (taken === null) return 0
  const left = (strata[taken]?.[arc] as number) + (base?.strata[taken]?.get(arc) ?? 0)
  return left > 0 ? 0 : fault
}

function cellsCost(byArc: CellsByArc, arc: number, way: 1 | -1, { affected }: Carrier, { base, fault, ignoring }: ResidualOptions): number {
  let cost = 0
  for (const { group, sign } of affected) {
    for (const cell of byArc[group]?.[arc] ?? []) {
      if (cell.value === 0) return Number.POSITIVE_INFINITY
      const by = base?.cells.get(cell) ?? 0
      if (!canBecome(cell, cell.value + by + sign * way)) cost += by * sign * way < 0 ? 0 : fault
      else if (by === 0 && !ignoring(cell)) cost += costOf(cell)
    }
  }
  return cost
}

/** Whether a reader who knows how hiding works would believe this number: 0 is always shown, `<5` is 1–4, `x` at least 5. */
export function canBecome(cell: Cell, value: number): boolean {
  if (value === cell.value) return true
  if (cell.value === 0 || value < 1) return false
  return cell.as === 'rate' || isSmall(cell.value) === isSmall(value)
}
