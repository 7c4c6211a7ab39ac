import type { RouteDesign } from '../../design/design.ts'
import { routeYears } from '../../design/year.ts'

/** Years of the mbo by level, school-based; an extended middenkaderopleiding takes one more. */
const MBO_YEARS = { 1: 1, 2: 2, 3: 3, 4: 3 } as const
/** Vmbo 3 and 4. */
const VMBO_YEARS = 2
const WHOLE_YEAR_WEEKS = 40

/**
 * Years that the route is shorter than vmbo 3 and 4 and the longest of its mbo programmes after each other, in steps of
 * half a year; below zero when it takes longer. Years of the hbo are left out of both. Null without years or level.
 */
export function yearsWon({ years, qualifications }: Pick<RouteDesign, 'years' | 'qualifications'>): number | null {
  const lengths = qualifications.flatMap(({ niveau, extended }) => (niveau === null ? [] : [MBO_YEARS[niveau] + (extended ? 1 : 0)]))
  const counted = routeYears(years)
  const own = years.filter(({ id, stage }) => stage !== 'hbo' && counted.get(id) !== null)
  if (lengths.length === 0 || !own.some(({ stage }) => stage === 'mbo')) return null
  const weeks = own.reduce((sum, year) => sum + Math.min(year.weeks ?? WHOLE_YEAR_WEEKS, WHOLE_YEAR_WEEKS) / WHOLE_YEAR_WEEKS, 0)
  return Math.round((VMBO_YEARS + Math.max(...lengths) - weeks) * 2) / 2
}
