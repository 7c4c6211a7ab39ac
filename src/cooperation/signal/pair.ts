/** A vmbo school and an mbo institution that have a route, an agreement, a body or money between them. `mbo` null: a route without one. */
export interface Pair {
  key: string
  vo: School
  mbo: School | null
  /** routes in which both take part */
  routes: readonly { id: string; name: string }[]
}

export interface School {
  id: string
  name: string
  /** the institution and its sites: where somebody can work for it */
  reach: readonly string[]
}

export interface RouteSchools {
  id: string
  name: string
  vo: readonly School[]
  mbo: readonly School[]
}

export const keyOf = (vo: string, mbo: string | null): string => `${vo}_${mbo ?? 'geen'}`

/**
 * The pairs of a region, by name. A route of three schools is two pairs: cooperation is never exclusive (domain, section 5). Schools that
 * share something else, an agreement say, are a pair without a route.
 */
export function pairsOf(routes: readonly RouteSchools[], beside: readonly { vo: School; mbo: School }[] = []): Pair[] {
  const pairs = new Map<string, Pair>()
  const add = (vo: School, mbo: School | null, route: Pair['routes'][number] | null): void => {
    const key = keyOf(vo.id, mbo?.id ?? null)
    const was = pairs.get(key) ?? { key, vo, mbo, routes: [] }
    pairs.set(key, { ...was, routes: route ? [...was.routes, route] : was.routes })
  }
  for (const { id, name, vo, mbo } of routes)
    for (const school of vo) for (const other of mbo.length > 0 ? mbo : [null]) add(school, other, { id, name })
  for (const { vo, mbo } of beside) add(vo, mbo, null)
  return [...pairs.values()].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'nl'))
}

const nameOf = ({ vo, mbo }: Pair): string => `${vo.name} ${mbo?.name ?? ''}`

/** Whether something of these routes and schools is also this pair's: one of its routes, or both of its schools. */
export function concerns({ vo, mbo, routes }: Pair, of: { routeIds: readonly string[]; schoolIds: readonly string[] }): boolean {
  const isOf = (school: School): boolean => school.reach.some((id) => of.schoolIds.includes(id))
  if (of.routeIds.some((id) => routes.some((route) => route.id === id)))
    return of.schoolIds.length === 0 || isOf(vo) || (mbo !== null && isOf(mbo))
  return isOf(vo) && (mbo === null || isOf(mbo))
}
