import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Body, BodyTerms, Member, Side } from './body.ts'

/** The bodies that one may see, by name; those that ended last. */
export const listBodies = (trx: Trx): Promise<Body[]> => read(trx, sql<boolean>`true`)

export async function findBody(trx: Trx, id: string): Promise<Body | null> {
  return (await read(trx, sql<boolean>`b.id = ${id}`))[0] ?? null
}

/** With a lock, so that two who write at once come after each other; only who may write gets it. */
export async function lockBody(trx: Trx, id: string): Promise<Body | null> {
  await sql`select id from consultation_body where id = ${id} for update`.execute(trx)
  return findBody(trx, id)
}

/** Two who set up bodies at once come after each other: the second sees what the first made. */
export async function lockSetUp(trx: Trx, regionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${regionId}, 1701100117))`.execute(trx)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select b.id, b.region_id as "regionId", b.kind, b.name, b.profiel, b.crebo,
      case when b.every is not null then json_build_object('every', b.every, 'unit', b.every_unit) end as rhythm,
      b.months, b.weekday, b.from_time as "fromTime", b.until_time as "untilTime", b.standing, b.needs_both as "needsBoth", b.decides,
      b.about, b.source, b.state, b.ended_on as "endedOn", b.end_reason as "endReason", b.revision, b.created_by as "createdBy",
      coalesce((select json_agg(json_build_object('institutionId', i.id, 'name', i.name, 'side', s.side, 'reach', array(select i.id
            union select si.id from site si where si.institution_id = i.id)) order by s.side desc, i.name)
        from consultation_school s join institution i on i.id = s.institution_id where s.body_id = b.id), '[]') as schools,
      coalesce((select json_agg(json_build_object('routeId', r.id, 'name', r.name) order by r.name)
        from consultation_route w join route r on r.id = w.route_id where w.body_id = b.id), '[]') as routes,
      coalesce((select json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'name', ${nameOf}, 'email', coalesce(p.email, m.email),
          'side', m.side, 'institutionId', m.institution_id, 'institutionName', i.name, 'task', m.task, 'from', m.valid_from,
          'until', m.valid_until) order by m.side desc, array_position('{voorzitter,secretaris,lid}', m.task), m.name, m.id)
        from consultation_member m left join person p on p.id = m.person_id left join institution i on i.id = m.institution_id
        where m.body_id = b.id), '[]') as members
    from consultation_body b where ${which} order by b.state = 'ended', lower(b.name), b.id`.execute(trx)
  return rows
}

/** As somebody is called now; who cannot be seen any more, as when they joined. */
const nameOf = sql<string>`coalesce(nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), ''), m.name)`

interface NewBody {
  id: string
  regionId: string
  terms: BodyTerms
  source: string | null
  personId: string
  now: Date
}

export async function insertBody(trx: Trx, { id, regionId, terms: t, source, personId, now }: NewBody): Promise<void> {
  await sql`insert into consultation_body (id, region_id, kind, name, profiel, crebo, every, every_unit, months, weekday, from_time, until_time,
      standing, needs_both, decides, about, source, state, created_by, created_at)
    values (${id}, ${regionId}, ${t.kind}, ${t.name}, ${t.profiel}, ${t.crebo}, ${t.rhythm?.every ?? null}, ${t.rhythm?.unit ?? null},
      ${[...t.months]}::smallint[], ${t.weekday}, ${t.fromTime}, ${t.untilTime}, ${[...t.standing]}::text[], ${t.needsBoth}, ${t.decides},
      ${t.about}, ${source}, 'draft', ${personId}, ${now})`.execute(trx)
}

export async function updateBody(trx: Trx, id: string, t: BodyTerms): Promise<void> {
  await sql`update consultation_body set kind = ${t.kind}, name = ${t.name}, profiel = ${t.profiel}, crebo = ${t.crebo},
      every = ${t.rhythm?.every ?? null}, every_unit = ${t.rhythm?.unit ?? null}, months = ${[...t.months]}::smallint[], weekday = ${t.weekday},
      from_time = ${t.fromTime}, until_time = ${t.untilTime}, standing = ${[...t.standing]}::text[], needs_both = ${t.needsBoth},
      decides = ${t.decides}, about = ${t.about}, revision = revision + 1 where id = ${id}`.execute(trx)
}

export async function setState(
  trx: Trx,
  id: string,
  { state, endedOn, endReason }: { state: Body['state']; endedOn: string | null; endReason: string | null },
): Promise<void> {
  await sql`update consultation_body set state = ${state}, ended_on = ${endedOn}, end_reason = ${endReason}, revision = revision + 1
    where id = ${id}`.execute(trx)
}

export async function setSchools(trx: Trx, id: string, schools: readonly { institutionId: string; side: Side }[]): Promise<void> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(schools)}::jsonb) as w ("institutionId" uuid, side text)`
  // first what comes: who takes part may write, and would not when all were gone
  await sql`insert into consultation_school (body_id, institution_id, side) select ${id}::uuid, w."institutionId", w.side from ${wanted}
    on conflict (body_id, institution_id) do update set side = excluded.side`.execute(trx)
  await sql`delete from consultation_school s where s.body_id = ${id}
    and not exists (select from ${wanted} where w."institutionId" = s.institution_id)`.execute(trx)
}

export async function setRoutes(trx: Trx, id: string, routes: readonly string[]): Promise<void> {
  const wanted = sql`unnest(${[...routes]}::uuid[])`
  await sql`insert into consultation_route (body_id, route_id) select ${id}::uuid, w from ${wanted} as w on conflict do nothing`.execute(
    trx,
  )
  await sql`delete from consultation_route where body_id = ${id} and not (route_id = any (${[...routes]}::uuid[]))`.execute(trx)
}

export async function insertMember(trx: Trx, bodyId: string, m: Omit<Member, 'institutionName' | 'until'>): Promise<void> {
  await sql`insert into consultation_member (id, body_id, person_id, name, email, side, institution_id, task, valid_from)
    values (${m.id}, ${bodyId}, ${m.personId}, ${m.name}, ${m.email}, ${m.side}, ${m.institutionId}, ${m.task}, ${m.from})`.execute(trx)
}

export async function updateMember(trx: Trx, id: string, { task, until }: Pick<Member, 'task' | 'until'>): Promise<void> {
  await sql`update consultation_member set task = ${task}, valid_until = ${until} where id = ${id}`.execute(trx)
}

/** Only somebody who came to nothing yet and has nothing to do; the database holds that. */
export async function deleteMember(trx: Trx, id: string): Promise<void> {
  await sql`delete from consultation_member where id = ${id}`.execute(trx)
}

/** Whether something was noted of this member: then they are ended, not removed. */
export async function hasTraces(trx: Trx, memberId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from consultation_attendance where member_id = ${memberId})
    or exists (select from consultation_action where owner_id = ${memberId})
    or exists (select from consultation_action_outcome where owner_id = ${memberId})
    or exists (select from consultation_sending where member_id = ${memberId}) as any`.execute(trx)
  return rows[0]?.any ?? false
}
