import { newInvitationToken, tokenHash } from '#platform/access/invitation-token.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, asSystem, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Act } from '../actions.ts'
import { findRoute } from '../route.store.ts'
import type { Route } from '../route.ts'
import { onRoute } from '../version/on-route.actions.ts'
import { type RunningCohort, runningCohort } from './cohort.ts'
import { type CalendarLink, findLink, insertLink, listCohorts, listLinks, maySeeRoutes, revokeLink } from './feed.store.ts'

export const MOST_LINKS = 5

export interface Feed {
  route: Route
  /** null: no cohort began yet */
  cohort: RunningCohort | null
}

/** The calendar of a route for who is signed in, with their own links to it. */
export async function seeFeed(act: Act, routeId: string): Promise<(Feed & { links: CalendarLink[] }) | null> {
  const seen = await onRoute(act, routeId, async (trx, route, now) => ({
    ...(await feedOf(trx, route, now)),
    links: await listLinks(trx, routeId, act.viewer.personId),
  }))
  return 'ok' in seen ? null : seen
}

/** A secret link for this person; its token is given here once and kept nowhere. Null: there are as many as one may have. */
export async function makeLink(act: Act, routeId: string): Promise<{ token: string | null } | null> {
  const { personId } = act.viewer
  const made = await onRoute(act, routeId, async (trx, _route, now) => {
    if ((await listLinks(trx, routeId, personId)).length >= MOST_LINKS) return { token: null }
    const { token, hash } = newInvitationToken()
    await insertLink(trx, routeId, personId, hash, now)
    await logEvent(trx, act.viewer, 'route/calendar-link', { route: routeId }, act.requestId)
    return { token }
  })
  return 'ok' in made ? null : made
}

/** From now on the link reads nothing; revoking twice is no mistake. */
export async function revoke(act: Act, routeId: string, linkId: string): Promise<boolean> {
  if (!UUID.test(linkId)) return false
  const done = await onRoute(act, routeId, async (trx, _route, now) => {
    const revoked = await revokeLink(trx, linkId, act.viewer.personId, now)
    if (revoked) await logEvent(trx, act.viewer, 'route/calendar-link-revoked', { route: routeId }, act.requestId)
    return { revoked }
  })
  return 'revoked' in done && done.revoked
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a link reads: as its person, with the rights of that person today. Null: no such link, revoked, or no right any more. */
export async function readByToken(platform: Platform, token: string): Promise<Feed | null> {
  const now = platform.now()
  // nobody is signed in: the token says who reads
  const found = await asSystem(platform.db, (trx) => findLink(trx, tokenHash(token)))
  if (!found) return null
  const read = async (trx: Trx): Promise<Feed | null> => {
    const route = (await maySeeRoutes(trx)) ? await findRoute(trx, found.routeId) : null
    return route && feedOf(trx, route, now)
  }
  return asPerson(platform.db, found.personId, read, dayOf(now))
}

const feedOf = async (trx: Trx, route: Route, now: Date): Promise<Feed> => ({
  route,
  cohort: runningCohort(await listCohorts(trx, route.id), dayOf(now)),
})
