import { changedCells, changes, costOfAlternative, faultsOf } from './alternative.ts'
import type { Cell } from './cells.ts'
import { residualOf } from './residual.ts'
import { cancelsOften, cyclesThrough, type Found, type Search } from './search.ts'
import type { Target } from './targets.ts'

const ROUNDS = 8

/**
 * Adds closed walks that put cells back which would have to be hidden, as long as that makes it cheaper. So a position
 * stays visible when one pupil takes the place of another, and only what happened to them before has to be hidden.
 */
export function improved(search: Search, target: Target, start: Found): Found {
  let best = start
  for (let round = 0; round < ROUNDS && best.cost > 0; round++) {
    const better = puttingBack(search, target, best)
    if (!better) return best
    best = better
  }
  return best
}

function puttingBack(search: Search, target: Target, current: Found): Found | null {
  let best: Found | null = null
  for (const cell of changedCells(current.alternative).filter((changed) => !changed.hidden)) {
    for (const alternative of walksBack(search, current, cell)) {
      const cost = costOfAlternative(alternative)
      if (cost >= (best ?? current).cost || !changes(search.family, alternative, target)) continue
      if (faultsOf(search.family, alternative).length === 0) best = { alternative, cost }
    }
  }
  return best
}

function* walksBack({ family, byArc, from, carriers, ...rest }: Search, { alternative: base }: Found, cell: Cell) {
  const by = base.cells.get(cell) ?? 0
  for (const carrier of carriers) {
    const way = carrier.affected.find(({ group }) => group === cell.group)?.sign
    if (!way) continue
    const residual = residualOf(family, byArc, carrier, { base, fault: Number.POSITIVE_INFINITY, ignoring: cancelsOften })
    yield* cyclesThrough({ family, byArc, from, carriers, ...rest }, base, carrier, residual, cell.arcs, [way * by > 0 ? -1 : 1])
  }
}
