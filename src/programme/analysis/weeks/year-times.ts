import type { DesignYear } from '../../design/year.ts'
import { type Span, WHOLE_YEAR } from './school-weeks.ts'

const WHOLE_YEAR_WEEKS = 40

/** Where a year of the design lies. */
export interface YearTime {
  /** whole school years after the first */
  after: number
  /** its weeks in that school year: all of it, or the first or second half */
  span: Span
}

/** Half years follow each other within a school year, so weeks are added up to whole ones. */
export function yearTimes(years: readonly DesignYear[]): Map<string, YearTime> {
  const times = new Map<string, YearTime>()
  let before = 0
  for (const { id, weeks } of years) {
    const length = Math.min(weeks ?? WHOLE_YEAR_WEEKS, WHOLE_YEAR_WEEKS)
    const after = Math.floor(before / WHOLE_YEAR_WEEKS)
    times.set(id, { after, span: partOfYear(before - after * WHOLE_YEAR_WEEKS, length) })
    before += length
  }
  return times
}

/** `from` and `length` in school weeks of 40; a year that begins half-way may run on into the next. */
function partOfYear(from: number, length: number): Span {
  const places = WHOLE_YEAR.to - WHOLE_YEAR.from + 1
  const placeAt = (week: number): number => WHOLE_YEAR.from + Math.round((week / WHOLE_YEAR_WEEKS) * places)
  return { from: placeAt(from), to: Math.min(placeAt(from + length) - 1, WHOLE_YEAR.to) }
}
