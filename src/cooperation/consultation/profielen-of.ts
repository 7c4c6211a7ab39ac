import type { RouteAt, School } from '../place/place.ts'

/** For which profielen a body per profiel is set up. `open`: routes that have none, for which those of the schools were taken. */
export interface ProfielenOf {
  profielen: string[]
  open: string[]
}

/** Those of the routes; of a route without one, and when no route was chosen, those of the vmbo schools that take part. */
export function profielenOf(routes: readonly RouteAt[], schools: readonly School[]): ProfielenOf {
  const open = routes.filter(({ profiel }) => profiel === null)
  const own = routes.flatMap(({ profiel }) => profiel ?? [])
  const vmbo = schools.filter(({ side }) => side === 'vo')
  const more = routes.length === 0 ? vmbo : vmbo.filter(({ id }) => takesPart(id, open, vmbo))
  return { profielen: [...new Set([...own, ...more.flatMap((one) => one.profielen)])].toSorted(), open: open.map(({ id }) => id) }
}

/** A route that none of these schools takes part in is not less theirs: they were chosen with it. */
const takesPart = (schoolId: string, routes: readonly RouteAt[], vmbo: readonly School[]): boolean =>
  routes.some(({ schoolIds }) => schoolIds.includes(schoolId) || !vmbo.some(({ id }) => schoolIds.includes(id)))
