import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface OwnGroup {
  id: string
  name: string
}

/** Groups with anybody in them on the day whom who asks may hand over. */
export async function listOwnGroups(trx: Trx, day: string): Promise<OwnGroup[]> {
  const { rows } = await sql<OwnGroup>`
    select g.id, g.name || ' (' || s.name || ')' as name from pupil_group g join site s on s.id = g.site_id
    where g.id in (select m.group_id from group_member m where m.record_id in (select own_records('hand-over/write'))
      and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date) order by s.name, g.name, g.id`.execute(trx)
  return rows
}

export interface Member {
  pupilId: string
  recordId: string
  institutionId: string
  givenName: string
  infix: string | null
  familyName: string
  routeId: string | null
  /** one that is not withdrawn and not done is on its way already */
  handOverId: string | null
}

/** Who is in the group on the day and may be handed over by who asks, by name. */
export async function listMembers(trx: Trx, groupId: string, day: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select r.pupil_id as "pupilId", r.id as "recordId", r.institution_id as "institutionId", r.given_name as "givenName", r.infix,
      r.family_name as "familyName",
      (select e.route_id from route_enrolment e join school_record o on o.id = e.record_id where o.pupil_id = r.pupil_id and e.withdrawn_at is null
        and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date order by e.valid_from, e.route_id limit 1) as "routeId",
      (select h.id from hand_over h where h.record_id = r.id and h.withdrawn_at is null and not exists (
        select from hand_over_step t where t.hand_over_id = h.id and t.kind = 'word-back') order by h.recorded_at desc limit 1) as "handOverId"
    from group_member m join school_record r on r.id = m.record_id
    where m.group_id = ${groupId}::uuid and m.record_id in (select own_records('hand-over/write')) and m.valid_from <= ${day}::date
      and coalesce(m.valid_until, 'infinity') >= ${day}::date order by lower(r.family_name), lower(r.given_name), r.id`.execute(trx)
  return rows
}
