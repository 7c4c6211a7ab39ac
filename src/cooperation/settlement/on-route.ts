import type { Rule } from './rule.ts'

/** Whether a row is of the route and cohort that a rule names, or of a route and cohort that its agreement covers. */
export function isOnRoute(
  { route, cohort, routes }: Pick<Rule, 'route' | 'cohort' | 'routes'>,
  row: { route: string | null; cohort?: string | null },
): boolean {
  if (route !== null && row.route !== route) return false
  if (cohort !== null && row.cohort !== undefined && row.cohort !== cohort) return false
  if (routes === null || row.route === null) return true
  const covered = routes.find((one) => one.route === row.route)
  return covered !== undefined && (covered.cohorts.length === 0 || row.cohort == null || covered.cohorts.includes(row.cohort))
}
