import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RunningCohort } from './cohort.ts'

/** The cohorts of a route, each with the version it is on. */
export async function listCohorts(trx: Trx, routeId: string): Promise<RunningCohort[]> {
  const { rows } = await sql<RunningCohort>`
    select c.start_year::int as "startYear", v.id as "versionId", v.number, v.changed_at as "changedAt", v.design
    from route_cohort c join route_version v on v.id = c.version_id where c.route_id = ${routeId} order by c.start_year`.execute(trx)
  return rows
}

export interface CalendarLink {
  id: string
  madeAt: Date
}

/** One's own links for a route that still work, the newest first. */
export async function listLinks(trx: Trx, routeId: string, personId: string): Promise<CalendarLink[]> {
  const { rows } = await sql<CalendarLink>`select id, made_at as "madeAt" from calendar_link
    where route_id = ${routeId} and person_id = ${personId} and revoked_at is null order by made_at desc, id`.execute(trx)
  return rows
}

export async function insertLink(trx: Trx, routeId: string, personId: string, tokenHash: string, now: Date): Promise<void> {
  await sql`insert into calendar_link (person_id, route_id, token_hash, made_at) values (${personId}, ${routeId}, ${tokenHash}, ${now})`.execute(
    trx,
  )
}

/** False when there is no such link of this person, or it was revoked before. */
export async function revokeLink(trx: Trx, linkId: string, personId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`update calendar_link set revoked_at = ${now}
    where id = ${linkId} and person_id = ${personId} and revoked_at is null returning 1`.execute(trx)
  return rows.length > 0
}

export async function findLink(trx: Trx, tokenHash: string): Promise<{ personId: string; routeId: string } | null> {
  const { rows } = await sql<{ personId: string; routeId: string }>`select person_id as "personId", route_id as "routeId"
    from calendar_link where token_hash = ${tokenHash} and revoked_at is null`.execute(trx)
  return rows[0] ?? null
}

/** Whether the person of this transaction has a role today with which routes are seen. */
export async function maySeeRoutes(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select exists (select from my_scopes('route/see')) as may`.execute(trx)
  return rows[0]?.may ?? false
}
