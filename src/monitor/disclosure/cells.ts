import type { Row } from '../rows.ts'
import { countsIn, type Told } from './counts-in-row.ts'
import type { Family } from './families.ts'
import { arcsIn, type Functional, nameOf } from './functional.ts'
import type { Groups } from './groups.ts'
import { countArcs, type Network, networkOf } from './network.ts'

/** A published number of pupils. Two rows that tell the same number share one cell, so they are hidden together. */
export interface Cell {
  /** index of the group in its family */
  group: number
  functional: Functional
  arcs: number[]
  value: number
  /** a rate has no `<5`: hidden, it only says that it is not zero */
  as: 'count' | 'rate'
  hidden: boolean
}

/** A family with all its published cells. */
export interface FamilyCells {
  family: Family
  network: Network
  /** pupils per arc, per stratum and per group */
  strata: Int32Array[]
  groups: Int32Array[]
  cells: Map<string, Cell>
}

export const HIDDEN_TO = 4

export function isSmall(n: number): boolean {
  return n >= 1 && n <= HIDDEN_TO
}

export function cellKey(groupKey: string, functional: Functional): string {
  return `${groupKey} ${nameOf(functional)}`
}

/** The cells of one family, those of 1–4 pupils hidden already. */
export function cellsOf(family: Family, rows: readonly Row[], groups: Groups): FamilyCells {
  const first = family.groups[0]
  const network = networkOf(
    first?.dates.length ?? 0,
    family.groups.flatMap((group) => [...group.paths.keys()]),
  )
  const counted = {
    strata: family.strata.map(({ paths }) => countArcs(network, paths)),
    groups: family.groups.map(({ paths }) => countArcs(network, paths)),
  }
  const cells = new Map<string, Cell>()
  for (const row of rows) {
    for (const told of countsIn(row, groups)) {
      if (told && family.groups.includes(told.group)) addCell(cells, told, family, network, counted.groups, row)
    }
  }
  return { family, network, ...counted, cells }
}

/** A number that the paths do not give is no cell: nothing can be reasoned about it, so it is never published. */
function addCell(cells: Map<string, Cell>, told: Told, family: Family, network: Network, counts: Int32Array[], row: Row): void {
  const key = cellKey(told.group.key, told.functional)
  const known = cells.get(key)
  if (known && known.value === told.value) {
    if (told.as === 'count') known.as = 'count'
    return
  }
  const group = family.groups.indexOf(told.group)
  const arcs = known?.arcs ?? arcsIn(network, told.functional)
  const value = arcs.reduce((sum, arc) => sum + (counts[group]?.[arc] as number), 0)
  if (value !== told.value) {
    if (row.table === 'positions' || row.table === 'flows')
      throw new Error(`${key} is ${told.value} in ${row.table}, ${value} by its paths`)
    return
  }
  cells.set(key, { group, functional: told.functional, arcs, value, as: told.as, hidden: isSmall(value) })
}
