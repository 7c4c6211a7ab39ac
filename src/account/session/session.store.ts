import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type PersonRow, viewerFrom } from '#platform/access/viewer.store.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { sessionBounds } from './limits.ts'
import { type Standing, standingOf } from './standing.ts'

export interface Session {
  id: string
  userId: string
  email: string
  /** who it is, with all roles: what `standing` leaves of them is decided by `viewerOfSession` */
  person: Viewer
  standing: Standing
  hasFactor: boolean
  signedInBy: string
}

interface Row extends PersonRow {
  id: string
  user_id: string
  email: string
  started_at: Date
  used_at: Date
  signed_in_by: string
  second_factor: boolean
  has_factor: boolean
}

/**
 * Whose session this token is, with person and roles; notes once a minute that it is used. This stands before every page,
 * so it is one question (0012-session.ts). Null when it has ended, or when the person has left.
 */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const { idleSince } = sessionBounds(now)
  const { rows } = await sql<Row>`select * from find_session(${token}, ${now}, ${idleSince}, ${dayOf(now)}::date)`.execute(db)
  const [row] = rows
  if (!row) return null
  if (now.getTime() - row.used_at.getTime() > 60_000) await noteUse(db, row.id, now)
  return sessionOf(row, now)
}

/** Of a session that has not ended meanwhile. */
async function noteUse(db: Db, id: string, now: Date): Promise<void> {
  await asSystem(db, (trx) => sql`update auth_session set "updatedAt" = ${now} where "id" = ${id} and "updatedAt" < ${now}`.execute(trx))
}

function sessionOf(row: Row, now: Date): Session {
  const { id, user_id: userId, email, has_factor: hasFactor, signed_in_by: signedInBy } = row
  const facts = { secondFactor: row.second_factor, hasFactor, roles: row.grants.map(({ role }) => role), startedAt: row.started_at }
  return { id, userId, email, hasFactor, signedInBy, standing: standingOf(facts, now), person: viewerFrom(row, row.second_factor) }
}

/** A session shows its second factor, or its password changed: from now on it has another token, which is given back. */
export async function renewSession(trx: Trx, sessionId: string, { secondFactor }: { secondFactor: boolean }): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`update auth_session set "token" = ${token}, "secondFactor" = "secondFactor" or ${secondFactor} where "id" = ${sessionId}`.execute(
    trx,
  )
  return token
}

export async function endSession(db: Db, token: string): Promise<void> {
  await asSystem(db, (trx) => sql`delete from auth_session where "token" = ${token}`.execute(trx))
}

/** One of somebody's own sessions, or with `except` all but that one. Gives how many there were. */
export async function endSessionsOf(trx: Trx, userId: string, which: { only: string } | { except: string | null }): Promise<number> {
  const chosen = 'only' in which ? sql`"id" = ${which.only}` : sql`"id" is distinct from ${which.except}`
  const { rows } = await sql`delete from auth_session where "userId" = ${userId} and ${chosen} returning 1`.execute(trx)
  return rows.length
}

export interface OwnSession {
  id: string
  user_agent: string | null
  signed_in_by: string
  started_at: Date
  used_at: Date
}

/** The sessions that are still good, the last used first. */
export async function listSessions(db: Db, userId: string, now: Date): Promise<OwnSession[]> {
  const { idleSince } = sessionBounds(now)
  // the tables of sign-in are Doorloop's own: a transaction of a person never comes there
  const { rows } = await asSystem(db, (trx) =>
    sql<OwnSession>`select "id" as id, "userAgent" as user_agent, "signedInBy" as signed_in_by, "createdAt" as started_at, "updatedAt" as used_at
      from auth_session where "userId" = ${userId} and "expiresAt" > ${now} and "updatedAt" > ${idleSince} order by "updatedAt" desc, "id"`.execute(
      trx,
    ),
  )
  return rows
}

/** What is of no use any more: ended sessions, old links and states, countings of long ago. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  const { idleSince } = sessionBounds(now)
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await asSystem(db, async (trx) => {
    await sql`delete from auth_session where "expiresAt" <= ${now} or "updatedAt" <= ${idleSince}`.execute(trx)
    await sql`delete from auth_verification where "expiresAt" <= ${now}`.execute(trx)
    await sql`delete from auth_rate_limit where "lastRequest" < ${dayAgo.getTime()}`.execute(trx)
  })
}
