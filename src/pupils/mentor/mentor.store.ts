import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Load } from './mentor.ts'

export interface GroupMember {
  pupilId: string
  name: string
  group: string
  institutionId: string
  routeIds: string[]
}

/** The pupils of these groups on the day, with the routes they are in. */
export async function loadMentored(trx: Trx, groupIds: readonly string[], day: string): Promise<GroupMember[]> {
  const { rows } = await sql<GroupMember>`
    select r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name, g.name as group,
      r.institution_id as "institutionId", coalesce((select jsonb_agg(distinct e.route_id) from school_record o join route_enrolment e on e.record_id = o.id
        where o.pupil_id = r.pupil_id and e.withdrawn_at is null and e.valid_from <= ${day}::date
          and coalesce(e.valid_until, 'infinity') >= ${day}::date), '[]') as "routeIds"
    from group_member m join school_record r on r.id = m.record_id join pupil_group g on g.id = m.group_id
    where m.group_id = any (${groupIds}::uuid[]) and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date
    order by g.name, lower(r.family_name), lower(r.given_name), r.id`.execute(trx)
  return rows
}

export async function loadLoads(trx: Trx, day: string, since: string): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select person_id as "personId", name, school, pupils, held, planned, mean_pupils::float8 as "meanPupils", mean_held::float8 as "meanHeld"
    from mentor_load(${day}::date, ${since}::date)`.execute(trx)
  return rows
}

export interface StandIn {
  name: string
  group: string
  from: string
  until: string | null
}

/** Who stands in for this person in a group, on the day or later. */
export async function loadStandIns(trx: Trx, personId: string, day: string): Promise<StandIn[]> {
  const { rows } = await sql<StandIn>`
    select concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.name as group, a.valid_from as "from", a.valid_until as until
    from role_assignment mine join role_assignment a on a.stands_in_for = mine.id join person p on p.id = a.person_id
      join pupil_group g on a.scope_kind = 'group' and g.id = a.scope_id
    where mine.person_id = ${personId}::uuid and (a.valid_until is null or a.valid_until >= ${day}::date)
    order by a.valid_from, p.family_name`.execute(trx)
  return rows
}
