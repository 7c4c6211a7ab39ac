import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RoutePupil } from './money/route-pupil.ts'

/**
 * The pupils of these routes who began in the school year of `startsOn`, as far as who asks may see them: the policies of
 * school_record, route_enrolment and diploma_line decide that. A pupil counts once, whatever schools keep a record.
 */
export async function cohortPupils(trx: Trx, routeIds: readonly string[], startsOn: string, countDay: string): Promise<RoutePupil[]> {
  const { rows } = await sql<RoutePupil>`
    with line as materialized (
      select r.pupil_id, e.route_id, e.valid_from, e.valid_until from route_enrolment e join school_record r on r.id = e.record_id
      where e.route_id = any (${[...routeIds]}::uuid[]) and e.withdrawn_at is null),
    begun as (select distinct on (pupil_id) pupil_id, route_id, valid_from as day from line order by pupil_id, valid_from, route_id),
    starter as (select * from begun where day >= ${startsOn}::date and day < ${startsOn}::date + interval '1 year'),
    counted as (
      select distinct on (pupil_id) pupil_id, route_id from line
      where valid_from <= ${countDay}::date and (valid_until is null or valid_until >= ${countDay}::date) order by pupil_id, valid_from desc, route_id),
    diploma as (
      select r.pupil_id, (l.fields ->> 'date')::date as day, coalesce(
        (select min(q.niveau) from qualification q where q.crebo = l.fields ->> 'crebo'),
        (select min(substr(e.opleiding, 5, 1)::int) from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[1-4]')
      )::int as niveau
      from diploma_line l join school_record r on r.id = l.record_id where l.withdrawn_at is null and l.fields ->> 'date' is not null),
    earned as (
      select distinct on (s.pupil_id) s.pupil_id, d.day, d.niveau from starter s join diploma d on d.pupil_id = s.pupil_id and d.day >= s.day
      where d.niveau = 2 or d.niveau is null order by s.pupil_id, d.niveau nulls last, d.day)
    select s.pupil_id as "pupilId", s.route_id as "routeId", s.day as "firstDay", c.route_id as "countedIn", e.day as "diplomaOn",
      e.day is not null and e.niveau is null as "levelUnknown", coalesce(o.name, '') as name, coalesce(o.key, '') as key, coalesce(o.school, '') as school
    from starter s left join counted c on c.pupil_id = s.pupil_id left join earned e on e.pupil_id = s.pupil_id
      left join lateral (${record()}) o on true
    order by o.school, o.family_name, o.name, s.pupil_id`.execute(trx)
  return rows
}

/** Who is in the route on the day, as far as who asks may see them. */
export async function pupilsOn(trx: Trx, routeId: string, day: string): Promise<Pick<RoutePupil, 'pupilId' | 'name' | 'key' | 'school'>[]> {
  const { rows } = await sql<RoutePupil>`
    select s.pupil_id as "pupilId", coalesce(o.name, '') as name, coalesce(o.key, '') as key, coalesce(o.school, '') as school
    from (select distinct r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id where e.route_id = ${routeId}
        and e.withdrawn_at is null and e.valid_from <= ${day}::date and (e.valid_until is null or e.valid_until >= ${day}::date)) s
      left join lateral (${record()}) o on true
    order by o.school, o.family_name, o.name, s.pupil_id`.execute(trx)
  return rows
}

/** How many there are, whoever may see them: for Doorloop itself, and never shown below five to who sees none. */
export async function countOn(trx: Trx, routeId: string, day: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(distinct r.pupil_id) as n from route_enrolment e join school_record r on r.id = e.record_id
    where e.route_id = ${routeId} and e.withdrawn_at is null and e.valid_from <= ${day}::date
      and (e.valid_until is null or e.valid_until >= ${day}::date)`.execute(trx)
  return rows[0]?.n ?? 0
}

/** One of the pupil's records to name the pupil by: that of the vmbo school first. */
function record() {
  return sql`select concat_ws(' ', r.given_name, r.infix, r.family_name) as name, r.family_name, r.key, i.name as school
    from school_record r join institution i on i.id = r.institution_id where r.pupil_id = s.pupil_id
    order by (i.kind = 'mbo')::int, i.name, r.id limit 1`
}
