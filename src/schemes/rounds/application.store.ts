import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type Application, type ApplicationContent, emptyContent } from './application.ts'
import { routesById } from './route.store.ts'

interface Row extends Omit<Application, 'routes'> {
  /** the first is the one by which the application was made */
  routeIds: string[]
}

/** Those of a round, in the order in which they were begun; null = of every round. */
export const listApplications = (trx: Trx, roundId: string | null): Promise<Application[]> =>
  read(trx, roundId === null ? sql`true` : sql`a.round_id = ${roundId}`)

export async function findApplication(trx: Trx, roundId: string, id: string): Promise<Application | null> {
  const [found] = ID.test(id) && ID.test(roundId) ? await read(trx, sql`a.id = ${id} and a.round_id = ${roundId}`) : []
  return found ?? null
}

/** With a lock, so that two who fill in parts at once come after each other. */
export async function lockApplication(trx: Trx, id: string): Promise<void> {
  await sql`select 1 from round_application where id = ${id} for update`.execute(trx)
}

async function read(trx: Trx, where: RawBuilder<unknown>): Promise<Application[]> {
  const { rows } = await sql<Row>`
    select a.id, a.round_id as "roundId", a.follows, a.submitted_on as "submittedOn", a.content,
      coalesce((select jsonb_agg(r.route_id order by r.route_id <> a.route_id, r.route_id) from application_route r where r.application_id = a.id), '[]') as "routeIds"
    from round_application a where ${where} order by a.created_at, a.id`.execute(trx)
  const routes = new Map(
    (
      await routesById(
        trx,
        rows.flatMap(({ routeIds }) => routeIds),
      )
    ).map((route) => [route.id, route]),
  )
  return rows.map(({ routeIds, content, ...row }) => ({
    ...row,
    content: { ...emptyContent(), ...content },
    routes: routeIds.flatMap((id) => routes.get(id) ?? []),
  }))
}

export async function insertApplication(
  trx: Trx,
  {
    roundId,
    routeIds,
    follows,
    personId,
    now,
  }: { roundId: string; routeIds: readonly string[]; follows: string | null; personId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  await sql`insert into round_application (id, round_id, route_id, follows, created_by, created_at, changed_at)
    values (${id}, ${roundId}, ${routeIds[0]}, ${follows}, ${personId}, ${now}, ${now})`.execute(trx)
  for (const routeId of routeIds)
    await sql`insert into application_route (application_id, route_id) values (${id}, ${routeId})`.execute(trx)
  return id
}

/** The routes of a draft: those that are not in the list go, those that are new come. */
export async function setRoutes(trx: Trx, id: string, routeIds: readonly string[], follows: string | null): Promise<void> {
  await sql`update round_application set follows = ${follows} where id = ${id}`.execute(trx)
  await sql`delete from application_route where application_id = ${id} and route_id <> all (${[...routeIds]}::uuid[])`.execute(trx)
  for (const routeId of routeIds)
    await sql`insert into application_route (application_id, route_id) values (${id}, ${routeId}) on conflict do nothing`.execute(trx)
}

/** Other parts stay as they are. */
export async function updateContent(trx: Trx, id: string, change: Partial<ApplicationContent>, now: Date): Promise<void> {
  await sql`update round_application set content = content || ${JSON.stringify(change)}::jsonb, changed_at = ${now} where id = ${id}`.execute(
    trx,
  )
}

export async function markSubmitted(trx: Trx, id: string, day: string, personId: string): Promise<void> {
  await sql`update round_application set submitted_on = ${day}, submitted_by = ${personId} where id = ${id}`.execute(trx)
}

export async function removeDraft(trx: Trx, id: string): Promise<void> {
  await sql`delete from round_application where id = ${id} and submitted_on is null`.execute(trx)
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
