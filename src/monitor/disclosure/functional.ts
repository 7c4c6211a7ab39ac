import type { Measure } from '../rows.ts'
import type { Arc, Network } from './network.ts'

/** A number of pupils that is a sum of arcs of the network. Dates are indices from the start; positions are digits. */
export type Functional =
  | { count: 'total' }
  | { count: 'at'; date: number; positions: readonly number[] }
  | { count: 'flow'; date: number; from: number; to: number }
  /** in education without startkwalificatie a date before, and out of sight now; or not out of sight */
  | { count: 'left' | 'stayed'; date: number }
  /** first event at or before this date: cumulative incidence × n */
  | { count: 'first-until'; event: Measure; date: number }
  | { count: 'first-at'; event: Measure; date: number }
  /** at this date still without one of these as first event */
  | { count: 'without'; events: readonly Measure[]; date: number }

const [IN_TRAJECT, OVERIG, ONBEKEND] = [2, 3, 4]

export function nameOf(functional: Functional): string {
  return Object.values(functional).join('/')
}

export function arcsIn(network: Network, functional: Functional): number[] {
  return network.arcs.flatMap((arc, index) => (counts(functional, arc) ? [index] : []))
}

/** Everyone at that date who is not in the count; null when that is no count of its own. */
export function complementOf(functional: Functional): Functional | null {
  if (functional.count === 'first-until') return { count: 'without', events: [functional.event], date: functional.date }
  if (functional.count === 'left') return { ...functional, count: 'stayed' }
  if (functional.count !== 'at') return null
  return { ...functional, positions: [0, 1, 2, 3, 4].filter((position) => !functional.positions.includes(position)) }
}

function counts(functional: Functional, arc: Arc): boolean {
  switch (functional.count) {
    case 'total':
      return arc.kind === 'total'
    case 'at':
      return arc.kind === 'node' && arc.date === functional.date && functional.positions.includes(arc.position)
    case 'flow':
      return arc.kind === 'flow' && arc.date === functional.date && arc.from === functional.from && arc.to === functional.to
    case 'left':
    case 'stayed':
      return (
        arc.kind === 'flow' &&
        arc.date === functional.date - 1 &&
        isAtRisk(arc.from) &&
        (arc.to === ONBEKEND) === (functional.count === 'left')
      )
    case 'first-until':
      return arc.kind === 'flow' && arc.event === functional.event && arc.date < functional.date
    case 'first-at':
      return arc.kind === 'flow' && arc.event === functional.event && arc.date === functional.date - 1
    case 'without':
      return arc.kind === 'node' && arc.date === functional.date && !functional.events.some((event) => event === arc.first)
  }
}

function isAtRisk(position: number): boolean {
  return position === IN_TRAJECT || position === OVERIG
}
