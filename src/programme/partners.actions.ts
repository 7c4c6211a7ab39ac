import { sql } from 'kysely'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import type { Act } from './actions.ts'
import { addPartners, findRoute, listSites, type SiteChoice } from './route.store.ts'
import type { Route, Side } from './route.ts'
import { followPartners } from './version/follow-partners.store.ts'
import { lockRoute } from './version/version.store.ts'
import { whyMayRoute } from './why-may-change.ts'

export interface SeenPartners {
  route: Route
  /** sites that are no partner yet */
  sites: readonly SiteChoice[]
  /** false: there are pupils, whom a new partner would see; then it takes who may change the route */
  mayAdd: boolean
}

export type Joined = { ok: true } | { ok: false; mistake: { field: `partners-${Side}`; mistake: 'nothing' | 'bothSides' | 'unknown' } }

/** Null: no such route, or this viewer designs nothing in it. */
export const openPartners = (act: Act, id: string): Promise<SeenPartners | null> => inTurn(act, (trx) => seen(trx, act, id))

/** Schools asked into a route by who designs it, as long as it has no pupils. Null: not for this viewer. */
export function joinPartners(act: Act, id: string, asked: Record<Side, readonly string[]>): Promise<Joined | null> {
  return inTurn(act, async (trx): Promise<Joined | null> => {
    await lockRoute(trx, id)
    const found = await seen(trx, act, id)
    if (!found?.mayAdd) return null
    const mistake = mistakeIn(asked, found.sites)
    if (mistake) return { ok: false, mistake }
    await addPartners(trx, id, { vo: asked.vo, mbo: asked.mbo })
    await followPartners(trx, id, act.platform.now())
    await logEvent(trx, act.viewer, 'route/partners', { route: id, ...asked }, act.requestId)
    return { ok: true }
  })
}

async function seen(trx: Trx, { viewer }: Act, id: string): Promise<SeenPartners | null> {
  const route = await findRoute(trx, id)
  if (!route || !whyMayRoute(viewer, 'route/design', route)) return null
  const { rows } = await sql<{ free: boolean }>`select route_has_no_pupils(${id}) as free`.execute(trx)
  const sites = (await listSites(trx)).filter(({ siteId }) => !route.partners.some((one) => one.siteId === siteId))
  return { route, sites, mayAdd: rows[0]?.free === true || whyMayRoute(viewer, 'route/change', route) !== null }
}

function mistakeIn(asked: Record<Side, readonly string[]>, sites: readonly SiteChoice[]) {
  if (asked.vo.length + asked.mbo.length === 0) return { field: 'partners-vo', mistake: 'nothing' } as const
  if (asked.vo.some((site) => asked.mbo.includes(site))) return { field: 'partners-mbo', mistake: 'bothSides' } as const
  const isStrange = (id: string): boolean => !sites.some(({ siteId }) => siteId === id)
  if (asked.vo.some(isStrange)) return { field: 'partners-vo', mistake: 'unknown' } as const
  return asked.mbo.some(isStrange) ? ({ field: 'partners-mbo', mistake: 'unknown' } as const) : null
}

function inTurn<T>({ platform, viewer }: Act, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asPerson(platform.db, viewer.personId, work, dayOf(platform.now()))
}
