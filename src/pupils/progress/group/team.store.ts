import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../../day.ts'
import type { Named } from '../../name.ts'
import type { Team, TeamKind } from './team.ts'

/** Groups of this school year and routes that run, of which one writes results; one's own first. */
export async function listGradedTeams(trx: Trx, day: string): Promise<Team[]> {
  const { rows } = await sql<Team>`
    with mine as materialized (select scope_id from my_scopes('progress/write')),
      graded as materialized (select ruled_scopes as id from ruled_scopes('progress/write'))
    select 'groep' as kind, g.id, g.name || ' (' || s.name || ')' as name, g.id in (select scope_id from mine) as "isOwn"
      from pupil_group g join site s on s.id = g.site_id where g.school_year = ${schoolYearOf(day)} and g.id in (select id from graded)
    union all
    select 'route', o.id, o.name, o.id in (select scope_id from mine)
      from route o where o.id in (select id from graded) and o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date)
    order by 4 desc, 1, 3`.execute(trx)
  return rows
}

/** Whether the results of this group are written by who asks: not of a partner's group, nor of another school year. */
export async function isGradedGroup(trx: Trx, groupId: string, day: string): Promise<boolean> {
  const { rows } = await sql`select from pupil_group g where g.id = ${groupId} and g.school_year = ${schoolYearOf(day)}
    and g.id in (select ruled_scopes from ruled_scopes('progress/write'))`.execute(trx)
  return rows.length > 0
}

export interface TeamPupil extends Named {
  pupilId: string
}

/** Who is in it on the day, as far as the one who asks sees them: each pupil once. */
export async function listTeamPupils(trx: Trx, { kind, id }: { kind: TeamKind; id: string }, day: string): Promise<TeamPupil[]> {
  const line = kind === 'groep' ? sql`group_member l` : sql`route_enrolment l`
  const isOf = kind === 'groep' ? sql`l.group_id = ${id}` : sql`l.route_id = ${id} and l.withdrawn_at is null`
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
