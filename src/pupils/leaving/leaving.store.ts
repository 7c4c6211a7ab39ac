import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Leaving, NewLeaving, WayOut } from './leaving.ts'

/** How these pupils left, taken-back lines too, the last first. */
export const listLeavings = (trx: Trx, recordIds: readonly string[]): Promise<Leaving[]> =>
  read(trx, sql`l.record_id = any (${recordIds}::uuid[])`)

export async function findLeaving(trx: Trx, id: string): Promise<Leaving | null> {
  return (await read(trx, sql`l.id = ${id}::uuid and l.withdrawn_at is null`))[0] ?? null
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<Leaving[]> {
  const { rows } = await sql<Leaving>`
    select l.id, l.record_id as "recordId", l.route_id as "routeId", o.name as "routeName", i.name as school, l.event_id as "eventId", l.kind, l.happened_on as "on",
      l.reason, l.reason_words as "reasonWords", l.way_back as "wayBack", l.way_back_used as "wayBackUsed", l.destination,
      l.destination_words as "destinationWords", l.diploma, l.diploma_on as "diplomaOn", l.within_route as within,
      l.last_contact_on as "lastContactOn", l.attempts, l.reported_to as "reportedTo", l.reported_on as "reportedOn", l.re_entry as "reEntry",
      nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by, l.recorded_at as "recordedAt", l.told_at as "toldAt", l.replaces,
      l.withdrawn_at is not null as withdrawn
    from leaving l join route o on o.id = l.route_id join school_record r on r.id = l.record_id join institution i on i.id = r.institution_id
      left join person p on p.id = l.recorded_by
    where ${which} order by l.happened_on desc, l.recorded_at desc, l.id`.execute(trx)
  return rows
}

export interface LeavingPlace {
  recordId: string
  routeId: string
  eventId: string | null
  wayBack: readonly WayOut[]
  personId: string
  replaces: string | null
}

export async function insertLeaving(trx: Trx, one: NewLeaving, place: LeavingPlace): Promise<string> {
  const id = randomUUID()
  await sql`insert into leaving (id, record_id, route_id, event_id, kind, happened_on, reason, reason_words, way_back, way_back_used, destination,
      destination_words, diploma, diploma_on, within_route, last_contact_on, attempts, reported_to, reported_on, re_entry, recorded_by, replaces, told_at)
    values (${id}, ${place.recordId}, ${place.routeId}, ${place.eventId}, ${one.kind}, ${one.on}, ${one.reason}, ${one.reasonWords},
      ${JSON.stringify(place.wayBack)}::jsonb, ${one.wayBackUsed}, ${one.destination}, ${one.destinationWords}, ${one.diploma}, ${one.diplomaOn},
      ${one.within}, ${one.lastContactOn}, ${one.attempts}, ${one.reportedTo}, ${one.reportedOn}, ${one.reEntry}, ${place.personId},
      ${place.replaces}, coalesce((select l.told_at from leaving l where l.id = ${place.replaces}::uuid), now()))`.execute(trx)
  return id
}

/** False when somebody else was first. */
export async function withdrawLeaving(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`update leaving set withdrawn_at = now() where id = ${id} and withdrawn_at is null returning id`.execute(trx)
  return rows.length > 0
}

export async function insertEvent(
  trx: Trx,
  event: { id: string; routeId: string; on: string; reason: string; personId: string },
): Promise<void> {
  await sql`insert into leaving_event (id, route_id, happened_on, reason, recorded_by)
    values (${event.id}, ${event.routeId}, ${event.on}, ${event.reason}, ${event.personId})`.execute(trx)
}

/** Who leaves today, or on a day that is written down already, is not to be led out again. */
const HAS_NOT_LEFT = sql`not exists (select from leaving l where l.record_id = e.record_id and l.route_id = e.route_id
  and l.withdrawn_at is null and l.destination <> 'same-route' and l.happened_on = e.valid_until)`

/** Pupils in a route on the day whose own record who asks may change. */
export async function listInRoute(trx: Trx, routeId: string, day: string): Promise<{ pupilId: string; name: string }[]> {
  const { rows } = await sql<{ pupilId: string; name: string }>`
    select distinct on (r.pupil_id) r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name
    from route_enrolment e join school_record r on r.id = e.record_id
    where e.route_id = ${routeId}::uuid and e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date
      and ${HAS_NOT_LEFT} and e.record_id in (select own_records('pupil/change')) order by r.pupil_id, r.created_at`.execute(trx)
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}

/** Routes with anybody in them on the day whose record who asks may change. */
export async function listOwnRoutes(trx: Trx, day: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from route o where o.id in (select e.route_id from route_enrolment e where e.withdrawn_at is null
      and e.record_id in (select own_records('pupil/change')) and e.valid_from <= ${day}::date
      and coalesce(e.valid_until, 'infinity') >= ${day}::date and ${HAS_NOT_LEFT}) order by o.name, o.id`.execute(trx)
  return rows
}
