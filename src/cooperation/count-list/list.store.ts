import type { Trx } from '#platform/database/database.ts'
import { type Entry, entryOf, printOf, type RouteSummary } from './differences.ts'
import { type KeptList, listItems, listKept, type WorkItem } from './kept.store.ts'
import type { CountedRoute, Known } from './pupil.ts'
import { listRoutes, listSaid, loadKnown } from './said.store.ts'
import { type Difference, workList } from './work.ts'

/** The list of one route on a teldatum as the records say it now, with what is kept of it. */
export interface CountList {
  route: CountedRoute
  teldatum: string
  known: Known
  entries: readonly Entry[]
  /** null for a list of nobody */
  print: string | null
  kept: KeptList | null
  items: readonly WorkItem[]
  work: readonly Difference[]
}

/** Null when there is no such route, it does not run that day, or it is not the asker's to see. */
export async function loadList(trx: Trx, routeId: string, teldatum: string): Promise<CountList | null> {
  const [route] = await listRoutes(trx, teldatum, routeId)
  if (!route) return null
  const known = await loadKnown(trx, teldatum)
  const entries = (await listSaid(trx, teldatum, [routeId])).map((pupil) => entryOf(pupil, route, known))
  const kept = (await listKept(trx, teldatum, routeId))[0] ?? null
  const items = await listItems(trx, teldatum, routeId)
  return { route, teldatum, known, entries, print: printOf(route, teldatum, entries), kept, items, work: workList(entries, items) }
}

/** All routes of a teldatum that the asker sees, from one query over their pupils. */
export async function loadSummaries(trx: Trx, teldatum: string, only: readonly string[] | null = null): Promise<RouteSummary[]> {
  const routes = (await listRoutes(trx, teldatum, null)).filter(({ routeId }) => only === null || only.includes(routeId))
  if (routes.length === 0) return []
  const known = await loadKnown(trx, teldatum)
  const said = new Map(routes.map(({ routeId }) => [routeId, [] as Entry[]]))
  const byId = new Map(routes.map((route) => [route.routeId, route]))
  for (const pupil of await listSaid(trx, teldatum, only === null ? null : [...said.keys()])) {
    const route = byId.get(pupil.routeId)
    if (route) said.get(pupil.routeId)?.push(entryOf(pupil, route, known))
  }
  return routes.map((route) => {
    const entries = said.get(route.routeId) ?? []
    const inVo = entries.filter(({ line }) => line.phase === 'VO').length
    const wrong = entries.filter(({ findings }) => findings.length > 0)
    return { route, pupils: { VO: inVo, MBO: entries.length - inVo }, print: printOf(route, teldatum, entries), wrong }
  })
}
