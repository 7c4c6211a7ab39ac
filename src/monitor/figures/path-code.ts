import type { Pattern } from '../count/patterns.ts'
import { POSITIONS, type Position } from '../rows.ts'

/** One character per count date: the place of the position in POSITIONS. */
export type PathCode = string

/**
 * The position at a count date is the first that applies (domain 7.3): startkwalificatie (within or outside the
 * route), enrolled in any experiment, other education, unknown = vsv. `years` after the start.
 */
export function positionOf(pattern: Pick<Pattern, 'qualified' | 'within' | 'present' | 'inRoute'>, years: number): Position {
  if (pattern.qualified !== null && pattern.qualified <= years) {
    return pattern.within ? 'startkwalificatie-binnen' : 'startkwalificatie-buiten'
  }
  const bit = 2 ** years
  if (Math.floor(pattern.inRoute / bit) % 2 === 1) return 'in-traject'
  return Math.floor(pattern.present / bit) % 2 === 1 ? 'overig-onderwijs' : 'onbekend'
}

export function pathCodeOf(pattern: Pattern, countYears: number[]): PathCode {
  return countYears.map((year) => POSITIONS.indexOf(positionOf(pattern, year - pattern.startYear))).join('')
}

export function positionsOf(path: PathCode): Position[] {
  return [...path].map((digit) => positionAt(Number(digit)))
}

export function positionAt(code: number): Position {
  const position = POSITIONS[code]
  if (!position) throw new Error(`no position has code ${code}`)
  return position
}
