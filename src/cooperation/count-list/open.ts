import type { RouteSummary } from './differences.ts'
import { type Item, workList } from './work.ts'

/** So many open differences of a list that this school has to look at, with this owner. One that two schools share counts at both. */
export interface OpenDifferences {
  routeId: string
  routeName: string
  teldatum: string
  institutionId: string
  institutionName: string
  ownerId: string | null
  ownerName: string | null
  count: number
}

/** Of the lists that are not frozen. */
export function countOpen(
  summaries: readonly RouteSummary[],
  { teldatum, frozen, items }: { teldatum: string; frozen: ReadonlySet<string>; items: readonly (Item & { routeId: string })[] },
): OpenDifferences[] {
  return summaries
    .filter(({ route }) => !frozen.has(route.routeId))
    .flatMap(({ route, wrong }) => {
      const counts = new Map<string, OpenDifferences>()
      const own = items.filter(({ routeId }) => routeId === route.routeId)
      for (const { finding, state, ownerId, ownerName } of workList(wrong, own)) {
        if (!finding || state !== 'open') continue
        for (const { institutionId, name } of route.schools.filter((school) => finding.schools.includes(school.institutionId))) {
          const key = `${institutionId} ${ownerId}`
          const count = (counts.get(key)?.count ?? 0) + 1
          const of = { routeId: route.routeId, routeName: route.name, teldatum, institutionId, institutionName: name }
          counts.set(key, { ...of, ownerId, ownerName, count })
        }
      }
      return [...counts.values()]
    })
}
