import { type Measure, POSITIONS, type Position } from '../rows.ts'
import type { StartedGroup } from './groups.ts'

/** Starters per position at the nth count date of the group, in the order of POSITIONS. */
export function countAt(group: StartedGroup, index: number): Map<Position, number> {
  const counts = POSITIONS.map(() => 0)
  for (const [path, n] of group.paths) {
    const code = Number(path[index])
    counts[code] = (counts[code] ?? 0) + n
  }
  return new Map(POSITIONS.map((position, code) => [position, counts[code] ?? 0]))
}

const COUNTED: Record<Measure, readonly Position[]> = {
  vsv: ['onbekend'],
  startkwalificatie: ['startkwalificatie-binnen', 'startkwalificatie-buiten'],
}

export function measures(position: Position, measure: Measure): boolean {
  return COUNTED[measure].includes(position)
}

/** The number of starters that a measure counts at the nth count date. */
export function measured(group: StartedGroup, index: number, measure: Measure): number {
  return sumOf(countAt(group, index), COUNTED[measure])
}

export function sumOf(counts: Map<Position, number>, positions: readonly Position[]): number {
  return positions.reduce((sum, position) => sum + (counts.get(position) ?? 0), 0)
}

/** 0–100, not rounded; of nobody there is no percentage. */
export function percentOf(n: number, total: number): number | null {
  return total === 0 ? null : (100 * n) / total
}
