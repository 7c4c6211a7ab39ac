import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { placeOf } from '../../place/place.store.ts'
import type { Activity, ActivityState, Head } from './activity.ts'

/** The activities that one may see, what comes first first. */
export const listActivities = (trx: Trx): Promise<Activity[]> => read(trx, sql<boolean>`true`)

export async function findActivity(trx: Trx, id: string): Promise<Activity | null> {
  return (await read(trx, sql<boolean>`a.id = ${id}`))[0] ?? null
}

/** With a lock, so that two who do something at once come after each other. */
export async function lockActivity(trx: Trx, id: string): Promise<Activity | null> {
  await sql`select id from activity where id = ${id} for update`.execute(trx)
  return findActivity(trx, id)
}

export async function insertActivity(trx: Trx, id: string, head: Head, by: { regionId: string; personId: string }): Promise<void> {
  const { kind, title, description, place, startsOn, endsOn } = head
  await sql`insert into activity (id, region_id, kind, title, description, place, starts_on, ends_on, created_by)
    values (${id}, ${by.regionId}, ${kind}, ${title}, ${description}, ${place}, ${startsOn}, ${endsOn}, ${by.personId})`.execute(trx)
}

export async function updateActivity(trx: Trx, id: string, head: Head, now: Date): Promise<void> {
  const { kind, title, description, place, startsOn, endsOn } = head
  await sql`update activity set kind = ${kind}, title = ${title}, description = ${description}, place = ${place}, starts_on = ${startsOn},
    ends_on = ${endsOn}, changed_at = ${now} where id = ${id}`.execute(trx)
}

export async function endActivity(trx: Trx, id: string, state: ActivityState, reason: string | null, now: Date): Promise<void> {
  await sql`update activity set state = ${state}, cancel_reason = ${reason}, changed_at = ${now} where id = ${id}`.execute(trx)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Activity[]> {
  const { rows } = await sql<Activity>`
    select a.id, a.kind, a.title, a.description, a.place, a.starts_on as "startsOn", a.ends_on as "endsOn", a.state,
      a.cancel_reason as "cancelReason", ${placeOf('activity')},
      coalesce((select json_agg(json_build_object('id', p.id, 'institutionId', p.institution_id, 'forInstitutionId', p.for_institution_id,
          'personId', p.person_id, 'person', p.person_name, 'function', p.function, 'hours', p.hours::float8,
          'given', (select sum(h.hours + coalesce((select sum(m.hours) from activity_hours m where m.corrects = h.id), 0))::float8
            from activity_hours h where h.activity_person_id = p.id and h.corrects is null)) order by p.person_name, p.id)
        from activity_person p where p.activity_id = a.id), '[]') as people,
      coalesce((select json_agg(json_build_object('id', c.id, 'stage', c.stage, 'institutionId', c.institution_id,
          'forInstitutionId', c.for_institution_id, 'name', c.name, 'date', c.happened_on, 'cents', c.cents, 'corrects', c.corrects,
          'reason', c.reason) order by c.stage desc, c.happened_on, c.recorded_at, c.id)
        from activity_cost c where c.activity_id = a.id), '[]') as costs
    from activity a where ${which} order by (a.state = 'planned') desc, a.starts_on, a.title, a.id`.execute(trx)
  return rows
}
