import { dateOfYear } from '../cohorts.ts'
import type { Pattern } from '../count/patterns.ts'
import type { NewLeaverRow } from '../rows.ts'
import { percentOf } from './counts.ts'
import { keysOf, type StartedGroup } from './groups.ts'
import { positionOf } from './path-code.ts'

/** Regeling regionale aanpak voortijdig schoolverlaten 2012, art. 2: younger than this on the 1 October before. */
const YOUNGER_THAN = 22

/**
 * Nieuwe voortijdig schoolverlaters: narrower than the monitor's vsv, and of another total. Of those enrolled a count date
 * earlier, younger than 22 then and without startkwalificatie, who is not enrolled now and still has none.
 */
export function newLeaverRows(group: StartedGroup): NewLeaverRow[] {
  return group.years.slice(1).flatMap((year, index): NewLeaverRow[] => {
    // 'The year before' is a year before: after a gap in the counts nobody can tell.
    if (group.years[index] !== year - 1) return []
    const before = year - 1 - group.startYear
    const atRisk = group.patterns.filter((pattern) => isAtRisk(pattern, before))
    const left = atRisk.filter((pattern) => positionOf(pattern, year - group.startYear) === 'onbekend')
    const [n, total] = [persons(left), persons(atRisk)]
    const figure = { n, total, percent: percentOf(n, total) }
    return [{ table: 'new-leavers', ...keysOf(group), teldatum: dateOfYear(year), ...figure, definition: 'vsv/regeling-2012' }]
  })
}

function isAtRisk(pattern: Pattern, years: number): boolean {
  const position = positionOf(pattern, years)
  return (position === 'in-traject' || position === 'overig-onderwijs') && pattern.age + years < YOUNGER_THAN
}

function persons(patterns: Pattern[]): number {
  return patterns.reduce((sum, pattern) => sum + pattern.n, 0)
}
