import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Named } from '../name.ts'

export interface Group {
  id: string
  name: string
  schoolYear: number
  siteId: string
  siteName: string
  institutionId: string
  institutionName: string
  /** members on the day whom the asker may see */
  members: number
  mentors: string[]
}

const GROUP = sql`g.id, g.name, g.school_year as "schoolYear", s.id as "siteId", s.name as "siteName", i.id as "institutionId",
  i.name as "institutionName"`

export const GROUPS_A_PAGE = 50

export interface GroupQuestion {
  schoolYear: number
  day: string
  /** groups that are shown without anybody in them that the asker sees */
  mine: readonly string[]
  /** likewise, all of these sites */
  ownSites: readonly string[]
  /** counts from 1 */
  page: number
}

/** The groups of a school year in which the asker sees anybody, and the asker's own: which, and how many in all. */
export async function findGroups(
  trx: Trx,
  { schoolYear, day, mine, ownSites, page }: GroupQuestion,
): Promise<{ total: number; ids: string[] }> {
  const { rows } = await sql<{ id: string; total: number }>`
    with seen as materialized (
      select distinct m.group_id from group_member m where m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date)
    select g.id, count(*) over () as total from pupil_group g join site s on s.id = g.site_id join institution i on i.id = s.institution_id
    where g.school_year = ${schoolYear} and (g.id in (select group_id from seen) or g.id = any (${mine}::uuid[]) or g.site_id = any (${ownSites}::uuid[]))
    order by i.name, s.vestiging, g.name limit ${GROUPS_A_PAGE} offset ${(page - 1) * GROUPS_A_PAGE}`.execute(trx)
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) }
}

/** These groups, with the members that the asker sees. */
export async function loadGroups(trx: Trx, ids: readonly string[], day: string): Promise<Group[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Group>`
    with member as materialized (
      select m.group_id, count(*) as n from group_member m where m.group_id = any (array(select unnest(${ids}::uuid[])))
        and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date group by m.group_id)
    select ${GROUP}, coalesce(m.n, 0) as members, ${mentors(day)} as mentors
    from pupil_group g join site s on s.id = g.site_id join institution i on i.id = s.institution_id left join member m on m.group_id = g.id
    where g.id = any (array(select unnest(${ids}::uuid[]))) order by i.name, s.vestiging, g.name`.execute(trx)
  return rows
}

export async function findGroup(trx: Trx, groupId: string, day: string): Promise<Group | null> {
  const { rows } = await sql<Group>`
    select ${GROUP}, (select count(*) from group_member m where m.group_id = g.id and m.valid_from <= ${day}::date
        and coalesce(m.valid_until, 'infinity') >= ${day}::date) as members, ${mentors(day)} as mentors
    from pupil_group g join site s on s.id = g.site_id join institution i on i.id = s.institution_id where g.id = ${groupId}`.execute(trx)
  return rows[0] ?? null
}

const mentors = (day: string) => sql`coalesce((select jsonb_agg(distinct concat_ws(' ', p.given_name, p.infix, p.family_name))
  from role_assignment a join person p on p.id = a.person_id where a.scope_kind = 'group' and a.scope_id = g.id and a.role = 'mentor'
    and a.valid_from <= ${day}::date and coalesce(a.valid_until, 'infinity') >= ${day}::date), '[]')`

export interface GroupPupil extends Named {
  pupilId: string
  recordId: string
  validFrom: string
}

export async function loadMembers(trx: Trx, groupId: string, day: string): Promise<GroupPupil[]> {
  const { rows } = await sql<GroupPupil>`
    select r.pupil_id as "pupilId", r.id as "recordId", r.given_name as "givenName", r.infix, r.family_name as "familyName",
      m.valid_from as "validFrom"
    from group_member m join school_record r on r.id = m.record_id
    where m.group_id = ${groupId} and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date
    order by lower(r.family_name), lower(r.given_name), r.id`.execute(trx)
  return rows
}

/** Records of the group's school, enrolled at its site on the day and not yet in it, by the beginnings of names. */
export async function findCandidates(
  trx: Trx,
  group: Group,
  name: ReturnType<typeof sql<unknown>>,
  day: string,
  most: number,
): Promise<GroupPupil[]> {
  const { rows } = await sql<GroupPupil>`
    select r.pupil_id as "pupilId", r.id as "recordId", r.given_name as "givenName", r.infix, r.family_name as "familyName", ${day} as "validFrom"
    from school_record r
    where r.institution_id = ${group.institutionId} and ${name} and r.pupil_id in (select id from pupil)
      and exists (select from enrolment e where e.record_id = r.id and e.site_id = ${group.siteId} and e.withdrawn_at is null
        and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date)
      and not exists (select from group_member m where m.group_id = ${group.id} and m.record_id = r.id
        and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date)
    order by lower(r.family_name), lower(r.given_name), r.id limit ${most}`.execute(trx)
  return rows
}

/** Null when there is one of this name already. */
export async function addGroup(
  trx: Trx,
  group: { regionId: string; siteId: string; name: string; schoolYear: number },
): Promise<string | null> {
  const { regionId, siteId, name, schoolYear } = group
  const { rows } = await sql<{ id: string }>`
    insert into pupil_group (region_id, site_id, name, school_year) values (${regionId}, ${siteId}, ${name}, ${schoolYear})
    on conflict (site_id, school_year, name) do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}

/** Puts them in from the day; who is in it already stays so. */
export async function addMembers(trx: Trx, groupId: string, recordIds: readonly string[], day: string): Promise<void> {
  await sql`insert into group_member (group_id, record_id, valid_from) select ${groupId}::uuid, r, ${day}::date from unnest(${recordIds}::uuid[]) r
    on conflict (group_id, record_id, valid_from) do update set valid_until = null, import_id = null`.execute(trx)
}

/** Out of the group from the day; who came in that very day was never in it. */
export async function removeMembers(trx: Trx, groupId: string, recordIds: readonly string[], day: string): Promise<void> {
  const mine = sql`group_id = ${groupId} and record_id = any (${recordIds}::uuid[]) and coalesce(valid_until, 'infinity') >= ${day}::date`
  await sql`delete from group_member where ${mine} and valid_from >= ${day}::date`.execute(trx)
  await sql`update group_member set valid_until = ${day}::date - 1 where ${mine} and valid_from < ${day}::date`.execute(trx)
}

/** Sites where the asker may make a group. */
export async function sitesForGroups(trx: Trx): Promise<{ id: string; name: string; institutionName: string }[]> {
  const { rows } = await sql<{ id: string; name: string; institutionName: string }>`
    select s.id, s.name, i.name as "institutionName" from site s join institution i on i.id = s.institution_id
    where s.id in (select ruled_scopes('pupil/change')) order by i.name, s.vestiging`.execute(trx)
  return rows
}

/** Whether the asker rules over the group's site: may make it larger and smaller. */
export async function rulesOverSite(trx: Trx, siteId: string): Promise<boolean> {
  const { rows } = await sql<{ rules: boolean }>`select rules_site(${siteId}::uuid, 'pupil/change') as rules`.execute(trx)
  return rows[0]?.rules ?? false
}
