import type { Alternative } from './alternative-pupils.ts'
import { type Carrier, shareIn } from './carriers.ts'
import type { Cell, FamilyCells } from './cells.ts'
import type { Step } from './cheapest-cycle.ts'
import { costOf } from './cost.ts'
import { type CellsByArc, canBecome } from './residual.ts'
import type { Target } from './targets.ts'

/** What still makes it impossible: fewer than no pupils on an arc of a stratum, or a number that its cell denies. */
export type Fault = { stratum: number; arcs: number[]; direction: 1 | -1 } | { cell: Cell; arcs: number[]; direction: 1 | -1 }

export function withCycle(byArc: CellsByArc, family: FamilyCells, base: Alternative | null, carrier: Carrier, steps: Step[]): Alternative {
  const strata = family.strata.map((_, s) => new Map(base?.strata[s]))
  const cells = new Map(base?.cells)
  for (const { arc, sign } of steps) {
    add(strata[carrier.plus] as Map<number, number>, arc, sign)
    if (carrier.minus !== null) add(strata[carrier.minus] as Map<number, number>, arc, -sign)
    for (const { group, sign: way } of carrier.affected) {
      for (const cell of byArc[group]?.[arc] ?? []) add(cells, cell, way * sign)
    }
  }
  return { strata, cells }
}

export function faultsOf(family: FamilyCells, { strata, cells }: Alternative): Fault[] {
  const missing = strata.flatMap((changes, stratum) =>
    [...changes]
      .filter(([arc, by]) => (family.strata[stratum]?.[arc] as number) + by < 0)
      .map(([arc]): Fault => ({ stratum, arcs: [arc], direction: 1 })),
  )
  const denied = [...cells]
    .filter(([cell, by]) => !canBecome(cell, cell.value + by))
    .map(([cell, by]): Fault => ({ cell, arcs: cell.arcs, direction: by > 0 ? -1 : 1 }))
  return [...missing, ...denied]
}

export function changedCells({ cells }: Alternative): Cell[] {
  return [...cells].filter(([, by]) => by !== 0).map(([cell]) => cell)
}

export function costOfAlternative(alternative: Alternative): number {
  return changedCells(alternative).reduce((sum, cell) => sum + costOf(cell), 0)
}

/** Whether the target has another value in the alternative. */
export function changes(family: FamilyCells, alternative: Alternative, target: Target): boolean {
  if (target.kind === 'path') return pathRoom(family, target, alternative) !== pathCount(family, target)
  const change = (s: number) => target.arcs.reduce((sum, arc) => sum + (alternative.strata[s]?.get(arc) ?? 0), 0)
  return target.set.strata.reduce((sum, s) => sum + change(s), 0) !== 0
}

/** A path of which there can be more without changing any arc cannot be computed anyway. */
export function isFree(family: FamilyCells, target: Target): boolean {
  return target.kind === 'path' && pathRoom(family, target, null) > pathCount(family, target)
}

/** Whether a cycle of this carrier can move the target. */
export function concerns(target: Target, carrier: Carrier): boolean {
  return target.kind === 'path'
    ? target.set.strata.some((s) => s === carrier.plus || s === carrier.minus)
    : shareIn(target.set, carrier) !== 0
}

/** How many pupils at most can have gone the whole path: in each stratum as many as its narrowest arc lets through. */
function pathRoom({ strata }: FamilyCells, { set, arcs }: Target, alternative: Alternative | null): number {
  const room = (s: number) => Math.min(...arcs.map((arc) => (strata[s]?.[arc] as number) + (alternative?.strata[s]?.get(arc) ?? 0)))
  return set.strata.reduce((sum, s) => sum + room(s), 0)
}

function pathCount({ family }: FamilyCells, target: Target & { kind: 'path' }): number {
  return target.set.strata.reduce((sum, s) => sum + (family.strata[s]?.paths.get(target.path) ?? 0), 0)
}

function add<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}
