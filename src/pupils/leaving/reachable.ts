import type { RouteDesign } from '#programme/index.ts'
import type { WayOut } from './leaving.ts'

/** Months of a school year count from August = 1 to July = 12. */
export const schoolMonth = (day: string): number => ((Number(day.slice(5, 7)) + 4) % 12) + 1

/**
 * What the design of the route says can be reached by who stops now: by year of the route and month. Without a year that is
 * known, everything it says at all, so that nobody hears less than there is.
 */
export function reachable(design: Pick<RouteDesign, 'years' | 'wayBack'>, yearId: string | null, day: string): WayOut[] {
  const at = (id: string): number => design.years.findIndex((year) => year.id === id)
  const place = yearId === null ? null : at(yearId) * 12 + schoolMonth(day)
  return design.wayBack
    .filter(({ fromYear, fromMonth, toYear, toMonth }) => {
      if (place === null) return true
      return at(fromYear) * 12 + fromMonth <= place && place <= at(toYear) * 12 + toMonth
    })
    .map(({ diploma, where, left }) => ({ diploma, where, left }))
}
