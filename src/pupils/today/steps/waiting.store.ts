import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountedPupil, LedPupil } from './waiting.ts'

export interface OwnTeams {
  groups: readonly string[]
  routes: readonly string[]
}

/** Who is in these groups and routes on the day. */
export async function listOfTeams(trx: Trx, { groups, routes }: OwnTeams, day: string): Promise<{ pupilId: string; name: string }[]> {
  const { rows } = await sql<{ pupilId: string; name: string }>`
    select distinct on (r.pupil_id) r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name
    from school_record r where r.id = any (array(
      select m.record_id from group_member m
        where m.group_id = any (${groups}::uuid[]) and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date
      union select e.record_id from route_enrolment e
        where e.route_id = any (${routes}::uuid[]) and e.withdrawn_at is null and e.valid_from <= ${day}::date
          and coalesce(e.valid_until, 'infinity') >= ${day}::date))
    order by r.pupil_id, r.created_at, r.id`.execute(trx)
  return rows
}

/**
 * Who is at a school that one leads and was missing or late so often since a day that a home visit or a report may be due there:
 * a few of all, so that only of those is read what counts. Counts every line of a day, so it never leaves anybody out.
 */
export async function listOfSchools(trx: Trx, from: string, day: string): Promise<LedPupil[]> {
  const { rows } = await sql<LedPupil>`
    with ladder as materialized (
      select distinct on (l.institution_id) l.institution_id, l.visit_after, l.late_visit_after, l.report_hours, coalesce(l.day_hours, 0) as day_hours
      from absence_ladder l where l.valid_from <= ${day}::date
        and l.institution_id in (select my_schools('people/change') intersect select my_schools('guidance/write'))
      order by l.institution_id, l.valid_from desc, l.recorded_at desc),
    record as materialized (
      select r.id, r.pupil_id, r.institution_id, concat_ws(' ', r.given_name, r.infix, r.family_name) as name from school_record r),
    led as materialized (
      select r.pupil_id, r.name, l.* from ladder l join record r on r.institution_id = l.institution_id
      where r.id in (select e.record_id from enrolment e where e.withdrawn_at is null and e.valid_from <= ${day}::date
        and coalesce(e.valid_until, 'infinity') >= ${day}::date)),
    counted as (
      select o.pupil_id, count(distinct a.day) filter (where a.kind = 'missing') as missing, count(distinct a.day) filter (where a.kind = 'late') as late,
        coalesce(sum(a.hours) filter (where a.kind = 'missing'), 0) as typed, count(*) filter (where a.kind = 'missing' and a.hours is null) as untyped
      from record o join attendance_mark a on a.record_id = o.id
      where o.pupil_id in (select pupil_id from led) and a.kind in ('missing', 'late') and a.day >= ${from}::date and a.day <= ${day}::date
      group by o.pupil_id)
    select led.pupil_id as "pupilId", min(led.name) as name, jsonb_agg(distinct led.institution_id) as "schoolIds"
    from led join counted c on c.pupil_id = led.pupil_id
    where c.missing >= led.visit_after or c.late >= led.late_visit_after or c.typed + c.untyped * led.day_hours >= led.report_hours
    group by led.pupil_id`.execute(trx)
  return rows
}

/** What counts since a day, by these records and no others; of who was never missing or late there is no row. The last line of a day counts. */
export async function listCounted(
  trx: Trx,
  records: readonly { recordId: string; pupilId: string }[],
  from: string,
  until: string,
): Promise<CountedPupil[]> {
  const [recordIds, pupilIds] = [records.map(({ recordId }) => recordId), records.map(({ pupilId }) => pupilId)]
  const { rows } = await sql<CountedPupil>`
    with record as materialized (select * from unnest(${recordIds}::uuid[], ${pupilIds}::uuid[]) r (id, pupil_id)),
    last as (
      select distinct on (r.pupil_id, a.day) r.pupil_id, a.day, a.kind, a.hours from record r join attendance_mark a on a.record_id = r.id
      where a.day >= ${from}::date and a.day <= ${until}::date
      order by r.pupil_id, a.day, a.recorded_at desc, a.id desc),
    done as (
      select r.pupil_id, json_agg(json_build_object('kind', s.kind, 'takenOn', s.taken_on)) as taken
      from absence_step s join record r on r.id = s.record_id
      where s.record_id = any (${recordIds}::uuid[]) and s.withdrawn_at is null group by r.pupil_id),
    reached as (
      select r.pupil_id, json_agg(distinct c.day) as days from absence_call c join record r on r.id = c.record_id
      where c.record_id = any (${recordIds}::uuid[]) and c.outcome <> 'not-reached' and c.day >= ${from}::date and c.day <= ${until}::date
      group by r.pupil_id)
    select l.pupil_id as "pupilId", coalesce(json_agg(json_build_object('day', l.day, 'hours', l.hours)) filter (where l.kind = 'missing'), '[]') as absent,
      coalesce(json_agg(l.day) filter (where l.kind = 'late'), '[]') as late,
      coalesce((array_agg(c.days))[1], '[]') as called, coalesce((array_agg(d.taken))[1], '[]') as taken
    from last l left join done d on d.pupil_id = l.pupil_id left join reached c on c.pupil_id = l.pupil_id where l.kind in ('missing', 'late') group by l.pupil_id`.execute(
    trx,
  )
  return rows
}

export async function schoolNames(trx: Trx, institutionIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from institution where id = any (${institutionIds}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
