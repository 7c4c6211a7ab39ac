import { type Interval, shared } from './days.ts'
import type { Rule } from './rule.ts'

/** The days of a row, as far as it has any: a count date, a day, or a first and a last. */
interface OnRoute {
  route: string | null
  cohort?: string | null
  teldatum?: string
  date?: string
  from?: string
  to?: string
}
type Covering = Pick<Rule, 'route' | 'cohort' | 'routes'>

/** Whether a row is of the route and cohort that a rule names, or of a route and cohort that its agreement covers on a day of the row. */
export function isOnRoute({ route, cohort, routes }: Covering, row: OnRoute): boolean {
  if (route !== null && row.route !== route) return false
  if (cohort !== null && row.cohort !== undefined && row.cohort !== cohort) return false
  if (routes === null || row.route === null) return true
  const days = daysOfRow(row)
  return coveringOf(routes, row).some((one) => days === null || shared(days, one) !== null)
}

/** The days of these on which the agreement covers the route of a row. */
export const daysOnRoute = (rule: Pick<Rule, 'routes'>, row: OnRoute, days: Interval | null): Interval[] =>
  days === null ? [] : coveredDays(rule)(row, days)

/** The same of one rule for thousands of rows: they have a few routes and cohorts, so what covers those is found once. */
export function coveredDays({ routes }: Pick<Rule, 'routes'>): (row: OnRoute, days: Interval) => Interval[] {
  const known = new Map<string, ReturnType<typeof coveringOf>>()
  return (row, days) => {
    if (routes === null || row.route === null) return [days]
    const key = `${row.route}|${row.cohort ?? ''}`
    const covering = known.get(key) ?? coveringOf(routes, row)
    known.set(key, covering)
    return covering.flatMap((one) => shared(days, one) ?? [])
  }
}

const coveringOf = (routes: NonNullable<Rule['routes']>, row: OnRoute) =>
  routes
    .filter((one) => one.route === row.route && (one.cohorts.length === 0 || row.cohort == null || one.cohorts.includes(row.cohort)))
    .map(({ from = null, to = null }) => ({ from, to }))

function daysOfRow({ teldatum, date, from, to }: OnRoute): Interval | null {
  const day = teldatum ?? date
  if (day !== undefined) return { from: day, to: day }
  return from !== undefined && to !== undefined ? { from, to } : null
}
