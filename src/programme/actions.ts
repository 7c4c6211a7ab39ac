import { randomUUID } from 'node:crypto'
import { grantsWith, type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, asSystem, type Trx } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { listAnswers } from './answers/answers.store.ts'
import { type CohortAnswers, lastCohort } from './answers/answers.ts'
import { readCounts } from './counts.store.ts'
import { type CountLine, countDays, type PhaseCounts, phaseCounts } from './pupil-count.ts'
import { findRoute, insertRoute, isValidCrebo, listRoutes, listSites, type SiteChoice, setPartners, updateRoute } from './route.store.ts'
import type { Route } from './route.ts'
import { type RouteInput, type RouteMistake, readRoute, type TypedRoute } from './route-form.ts'
import { type JudgedRoute, judgeRoute } from './rules/judge-route.ts'
import { followPartners } from './version/follow-partners.store.ts'
import { lockRoute } from './version/version.store.ts'
import { whyMayMakeRoute, whyMayRoute } from './why-may-change.ts'

/** Who does something, with what, and under which number it stands in the log. */
export interface Act {
  platform: Platform
  viewer: Viewer
  requestId: string
}

const inTurn = <T>({ platform, viewer }: Act, work: (trx: Trx, today: string) => Promise<T>): Promise<T> => {
  const today = dayOf(platform.now())
  return asPerson(platform.db, viewer.personId, (trx) => work(trx, today), today)
}

/** Counts per route and day, with 1 to 4 hidden from who may not see every pupil of the route. */
export type CountsOf = (route: Route, day: string) => PhaseCounts

/**
 * Counts all routes of the region once for everybody, as Doorloop itself, until something changes: on a list they are too
 * many to count for each who looks. What this viewer gets of them is decided here. Not inside another transaction.
 */
export async function countRoutes({ platform, viewer }: Counting, days: readonly string[]): Promise<CountsOf> {
  const { db, now } = platform
  const { regionId } = viewer
  const count = () => asSystem(db, (trx) => readCounts(trx, regionId, days))
  return seenBy(viewer, await remember(db, `routes ${regionId} ${days.join()}`, now().getTime(), count))
}

/** Likewise of one route. */
async function countRoute({ platform, viewer }: Counting, { id, regionId }: Route, days: readonly string[]): Promise<CountsOf> {
  const { db, now } = platform
  const count = () => asSystem(db, (trx) => readCounts(trx, regionId, days, id))
  return seenBy(viewer, await remember(db, `route ${id} ${regionId} ${days.join()}`, now().getTime(), count))
}

type Counting = Pick<Act, 'platform' | 'viewer'>

const seenBy =
  (viewer: Viewer, lines: readonly CountLine[]): CountsOf =>
  (route, day) =>
    phaseCounts(lines, route.id, day, whyMayRoute(viewer, 'pupil/see', route) !== null)

export interface ListedRoute extends Route {
  now: PhaseCounts
}

/** The routes of the region, each with the pupils who are in it today. */
export async function seeRoutes(act: Act): Promise<ListedRoute[]> {
  const today = dayOf(act.platform.now())
  const countsOf = await countRoutes(act, [today])
  return inTurn(act, async (trx) => (await listRoutes(trx)).map((route) => ({ ...route, now: countsOf(route, today) })))
}

export interface SeenRoute {
  route: Route
  judged: JudgedRoute
  now: PhaseCounts
  /** per 1 October, the latest first */
  years: { day: string; counts: PhaseCounts }[]
  mayChange: boolean
  /** what those who started said later; null: too few to tell */
  answers: CohortAnswers | null
  /** follows pupils of the route, and sees who was asked */
  mayFollow: boolean
}

export async function seeRoute(act: Act, id: string): Promise<SeenRoute | null> {
  const found = await inTurn(act, async (trx) => {
    const route = await findRoute(trx, id)
    if (!route) return null
    return { route, creboIsValid: await isValidCrebo(trx, route.crebo, route.startsOn), answers: lastCohort(await listAnswers(trx, id)) }
  })
  if (!found) return null
  const { route, creboIsValid, answers } = found
  const today = dayOf(act.platform.now())
  const days = countDays(route.startsOn, today)
  const countsOf = await countRoute(act, route, [...new Set([today, ...days])])
  return {
    route,
    judged: judgeRoute(route, creboIsValid),
    now: countsOf(route, today),
    years: days.map((day) => ({ day, counts: countsOf(route, day) })),
    mayChange: whyMayRoute(act.viewer, 'route/change', route) !== null,
    ...{ answers, mayFollow: whyMay(act.viewer, 'hand-over/see') !== null },
  }
}

/** The form of a new route, or of one that is there; null when this viewer may not. */
export function openForm(act: Act, id: string | null): Promise<{ route: Route | null; sites: SiteChoice[] } | null> {
  return inTurn(act, async (trx) => {
    const route = id === null ? null : await findRoute(trx, id)
    const why = id === null ? whyMayMakeRoute(act.viewer) : route && whyMayRoute(act.viewer, 'route/change', route)
    return why ? { route, sites: await listSites(trx) } : null
  })
}

export type Saved = { ok: true; id: string } | { ok: false; mistakes: RouteMistake[] } | { ok: false; mistakes: null }

/** Keeps a new route (no id) or what was changed. `mistakes: null`: not for this viewer. */
export function saveRoute(act: Act, id: string | null, typed: TypedRoute): Promise<Saved> {
  return inTurn(act, async (trx) => {
    const was = id === null ? null : await findRoute(trx, id)
    const why = id === null ? whyMayMakeRoute(act.viewer) : was && whyMayRoute(act.viewer, 'route/change', was)
    if (!why) return { ok: false, mistakes: null }
    const read = readRoute(typed)
    if (!read.ok) return read
    const sites = await listSites(trx)
    const strange = strangeSite(read.value, sites)
    if (strange) return { ok: false, mistakes: [strange] }
    const own = ownSites(act.viewer, sites)
    if (why.scopeKind !== 'region' && why.scopeKind !== 'route' && !takesPart(read.value, own))
      return { ok: false, mistakes: [{ field: 'partners-vo', mistake: 'own-school-missing' }] }
    return { ok: true, id: await keep(trx, act, was?.id ?? null, read.value, own) }
  })
}

async function keep(
  trx: Trx,
  { platform, viewer, requestId }: Act,
  id: string | null,
  route: RouteInput,
  own: ReadonlySet<string>,
): Promise<string> {
  const kept = id ?? randomUUID()
  if (id === null) await insertRoute(trx, kept, viewer.regionId, route)
  else await updateRoute(trx, kept, route)
  await lockRoute(trx, kept)
  await setPartners(trx, kept, route, own)
  if (id !== null) await followPartners(trx, kept, platform.now())
  await logEvent(trx, viewer, id === null ? 'route/add' : 'route/change', { route: kept, ...route }, requestId)
  return kept
}

/** Sites that this viewer may give a place in a route at once; of a whole region, all. */
function ownSites(viewer: Viewer, sites: readonly SiteChoice[]): Set<string> {
  const grants = grantsWith(viewer, 'route/design')
  const isOwn = ({ institutionId, siteId }: SiteChoice): boolean =>
    grants.some(({ scopeKind, scopeId }) => scopeKind === 'region' || scopeId === (scopeKind === 'site' ? siteId : institutionId))
  return new Set(sites.filter(isOwn).map(({ siteId }) => siteId))
}

/** A school of another region is no partner: who types its id finds no choice by that name. */
function strangeSite({ vo, mbo }: RouteInput, sites: readonly SiteChoice[]): RouteMistake | null {
  const isStrange = (id: string): boolean => !sites.some(({ siteId }) => siteId === id)
  if (vo.some(isStrange)) return { field: 'partners-vo', mistake: 'unknown-choice' }
  return mbo.some(isStrange) ? { field: 'partners-mbo', mistake: 'unknown-choice' } : null
}

const takesPart = ({ vo, mbo }: RouteInput, own: ReadonlySet<string>): boolean => [...vo, ...mbo].some((site) => own.has(site))
