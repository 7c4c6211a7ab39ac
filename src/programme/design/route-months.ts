import type { RouteDesign } from './design.ts'
import type { WayBack } from './way-back.ts'
import { routeYears } from './year.ts'

/** A month of the route: `month` counts from August = 1 to July = 12. */
export interface RouteMonth {
  year: string
  month: number
}

const WEEKS_A_MONTH = 40 / 12

/** The months of the route years in their order; a year of 20 weeks has six. */
export function routeMonths({ years }: Pick<RouteDesign, 'years'>): RouteMonth[] {
  const counted = routeYears(years)
  return years
    .filter(({ id }) => counted.get(id) !== null)
    .flatMap(({ id, weeks }) => {
      const length = Math.min(12, Math.max(1, Math.round((weeks ?? 40) / WEEKS_A_MONTH)))
      return Array.from({ length }, (_, at) => ({ year: id, month: at + 1 }))
    })
}

/** The ways that are open in this month and lead to a diploma somewhere. */
export function waysIn({ years, wayBack }: Pick<RouteDesign, 'years' | 'wayBack'>, { year, month }: RouteMonth): WayBack[] {
  const place = new Map(years.map(({ id }, at) => [id, at * 12]))
  const at = (id: string, inYear: number): number => (place.get(id) ?? Number.NaN) + inYear
  const now = at(year, month)
  return wayBack.filter((one) => one.diploma !== null && at(one.fromYear, one.fromMonth) <= now && now <= at(one.toYear, one.toMonth))
}
