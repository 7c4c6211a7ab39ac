import { changes, concerns, costOfAlternative, faultsOf, withCycle } from './alternative.ts'
import type { Alternative } from './alternative-pupils.ts'
import { type Carrier, carriersOf } from './carriers.ts'
import type { Cell, FamilyCells } from './cells.ts'
import { cheapestCycle, type StepsFrom, stepsFrom } from './cheapest-cycle.ts'
import { type CellsByArc, cellsByArc, type Residual, residualOf } from './residual.ts'
import type { Target } from './targets.ts'

/** What a search for alternatives in one family needs. */
export interface Search {
  family: FamilyCells
  byArc: CellsByArc
  from: StepsFrom
  carriers: Carrier[]
  /** the real pupils, by carrier: one that counts every cell, one that leaves out what often cancels */
  residuals(carrier: Carrier): Residual[]
  /** to be called when cells were hidden: they cost nothing any more */
  refresh(): void
}

export interface Found {
  alternative: Alternative
  cost: number
}

export function searchOf(family: FamilyCells): Search {
  const byArc = cellsByArc(family)
  const cache = new Map<Carrier, Residual[]>()
  const make = (carrier: Carrier) =>
    [() => false, cancelsOften].map((ignoring) =>
      residualOf(family, byArc, carrier, { base: null, fault: Number.POSITIVE_INFINITY, ignoring }),
    )
  const residuals = (carrier: Carrier) => {
    const known = cache.get(carrier) ?? make(carrier)
    cache.set(carrier, known)
    return known
  }
  return { family, byArc, from: stepsFrom(family.network), carriers: carriersOf(family.family), residuals, refresh: () => cache.clear() }
}

/** Sums and rates: one pupil more in one part and one fewer in another leave them as they are. */
export function cancelsOften({ functional }: Cell): boolean {
  return functional.count === 'first-until' || functional.count === 'left' || (functional.count === 'at' && functional.positions.length > 1)
}

/** One pupil along one closed walk: the alternatives that change the target, cheapest first. One that costs nothing is enough. */
export function singles(search: Search, target: Target): Found[] {
  const found: Found[] = []
  for (const carrier of search.carriers.filter((candidate) => concerns(target, candidate))) {
    for (const residual of search.residuals(carrier)) {
      for (const alternative of cyclesThrough(search, null, carrier, residual, target.arcs, [1, -1])) {
        if (!changes(search.family, alternative, target) || faultsOf(search.family, alternative).length > 0) continue
        const cost = costOfAlternative(alternative)
        if (cost === 0) return [{ alternative, cost }]
        found.push({ alternative, cost })
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost)
}

/** `base` with the cheapest closed walk through each of the arcs, in each of the directions. */
export function* cyclesThrough(
  { family, byArc, from }: Search,
  base: Alternative | null,
  carrier: Carrier,
  residual: Residual,
  arcs: readonly number[],
  signs: readonly (1 | -1)[],
): Generator<Alternative> {
  for (const arc of arcs) {
    for (const sign of signs) {
      const steps = cheapestCycle(family.network, from, residual, { arc, sign })
      if (steps) yield withCycle(byArc, family, base, carrier, steps)
    }
  }
}
