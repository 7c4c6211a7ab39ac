import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Named } from '../../name.ts'
import type { TeamRef } from '../../team/team.ts'

export interface TeamPupil extends Named {
  pupilId: string
}

/** Who is in it on the day, as far as the one who asks sees them: each pupil once. */
export async function listTeamPupils(trx: Trx, { kind, id }: TeamRef, day: string): Promise<TeamPupil[]> {
  const line = kind === 'group' ? sql`group_member l` : sql`route_enrolment l`
  const isOf = kind === 'group' ? sql`l.group_id = ${id}` : sql`l.route_id = ${id} and l.withdrawn_at is null`
  const { rows } = await sql<TeamPupil>`
    select * from (select distinct on (r.pupil_id) r.pupil_id as "pupilId", r.given_name as "givenName", r.infix, r.family_name as "familyName"
      from ${line} join school_record r on r.id = l.record_id
      where ${isOf} and l.valid_from <= ${day}::date and (l.valid_until is null or l.valid_until >= ${day}::date)
      order by r.pupil_id, r.created_at) one order by lower("familyName"), lower("givenName"), "pupilId"`.execute(trx)
  return rows
}

/** Who is in a group on the day, with the number by which the school of the group knows them. */
export async function listNumbers(trx: Trx, groupId: string, day: string): Promise<(TeamPupil & { key: string })[]> {
  const { rows } = await sql<TeamPupil & { key: string }>`
    select r.pupil_id as "pupilId", r.key, r.given_name as "givenName", r.infix, r.family_name as "familyName"
    from group_member l join school_record r on r.id = l.record_id
    where l.group_id = ${groupId} and l.valid_from <= ${day}::date and (l.valid_until is null or l.valid_until >= ${day}::date)
    order by lower(r.family_name), lower(r.given_name), r.id`.execute(trx)
  return rows
}
