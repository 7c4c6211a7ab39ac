import { sql } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { isId } from '../id.ts'

export interface PeopleQuestion {
  /** part of a name or address */
  search: string
  institutionId: string
  role: Role | null
  /** '' = who is here; 'left' = who has gone */
  left: boolean
  /** from 1 */
  page: number
}

export interface ListedPerson {
  id: string
  name: string
  email: string | null
  leftOn: string | null
  /** today */
  roles: { role: Role; kind: ScopeKind; label: string; until: string | null; isStandIn: boolean }[]
}

export const PEOPLE_PER_PAGE = 50

/** Who stands on a page, and how many there are in all. */
export interface FoundPeople {
  total: number
  ids: string[]
}

/** Colleagues by family name; pupils and parents are found with the pupil. */
export async function listPeople(
  trx: Trx,
  question: PeopleQuestion,
  today: string,
): Promise<{ people: ListedPerson[]; more: boolean; total: number }> {
  const found = await findPeople(trx, question, today)
  return { people: await describePeople(trx, found.ids, today), total: found.total, more: found.total > question.page * PEOPLE_PER_PAGE }
}

export async function findPeople(trx: Trx, question: PeopleQuestion, today: string): Promise<FoundPeople> {
  const { rows } = await sql<{ id: string; total: number }>`
    select q.id, count(*) over () as total from person q where ${wanted(question, today)}
    order by lower(q.family_name), lower(q.given_name), q.id limit ${PEOPLE_PER_PAGE} offset ${(question.page - 1) * PEOPLE_PER_PAGE}`.execute(
    trx,
  )
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) }
}

/** These people with the roles of today, as far as the asker may see them now. */
export async function describePeople(trx: Trx, ids: readonly string[], today: string): Promise<ListedPerson[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ListedPerson>`
    with shown as materialized (select q.* from person q where q.id = any (array(select unnest(${ids}::uuid[])))),
    held as materialized (
      select a.person_id, a.role, a.scope_kind, ${LABEL} as label, a.valid_until, a.stands_in_for
      from role_assignment a where a.person_id = any (array(select id from shown)) and ${holds(today)} and a.role not in ('leerling', 'ouder')),
    roles_of as materialized (
      select person_id, jsonb_agg(jsonb_build_object('role', role, 'kind', scope_kind, 'label', label, 'until', valid_until,
        'isStandIn', stands_in_for is not null) order by role, label) as roles from held group by person_id)
    select q.id, concat_ws(' ', q.given_name, q.infix, q.family_name) as name, q.email, q.left_on as "leftOn", coalesce(h.roles, '[]') as roles
    from shown q left join roles_of h on h.person_id = q.id order by lower(q.family_name), lower(q.given_name), q.id`.execute(trx)
  return rows
}

const holds = (today: string) => sql`a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date)`

/** As `place` says it (scope.store.ts), but of one role's scope at a time: for fifty people that is less than all places. */
const LABEL = sql`case a.scope_kind when 'region' then (select r.name from region r where r.id = a.scope_id)
  when 'institution' then (select i.name from institution i where i.id = a.scope_id)
  when 'site' then (select s.name from site s where s.id = a.scope_id)
  when 'group' then (select g.name || ', ' || s.name || ' (' || g.school_year || '-' || (g.school_year + 1) || ')'
    from pupil_group g join site s on s.id = g.site_id where g.id = a.scope_id)
  when 'route' then (select r.name from route r where r.id = a.scope_id) end`

function wanted({ search, institutionId, role, left }: PeopleQuestion, today: string) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const atSchool = isId(institutionId) ? sql`a.scope_id in (${scopesAt(institutionId)})` : sql`true`
  const withRole = role ? sql`a.role = ${role}` : sql`true`
  const isFound = sql`(concat_ws(' ', q.given_name, q.infix, q.family_name) ilike ${pattern} or q.email ilike ${pattern})`
  const isAsked = isId(institutionId) || role
  const hasRole = sql`q.id in (select a.person_id from role_assignment a where ${holds(today)} and ${atSchool} and ${withRole})`
  return sql`(q.left_on is ${left ? sql`not null and q.left_on < ${today}::date` : sql`null or q.left_on >= ${today}::date`})
    and q.id not in (select a.person_id from role_assignment a where a.role in ('leerling', 'ouder'))
    and ${search === '' ? sql`true` : isFound} and ${isAsked ? hasRole : sql`true`}`
}

/** An institution, its sites and groups, and the routes it takes part in. */
const scopesAt = (institutionId: string) => sql`select ${institutionId}::uuid
  union all select s.id from site s where s.institution_id = ${institutionId}
  union all select g.id from pupil_group g join site s on s.id = g.site_id where s.institution_id = ${institutionId}
  union all select p.route_id from route_partner p join site s on s.id = p.site_id where s.institution_id = ${institutionId}`

/** Everybody who is here, to choose from: a stand-in, a successor. */
export async function listColleagues(trx: Trx, today: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select q.id, concat_ws(' ', q.given_name, q.infix, q.family_name) as name from person q
    where (q.left_on is null or q.left_on >= ${today}::date)
      and not exists (select from role_assignment a where a.person_id = q.id and a.role in ('leerling', 'ouder'))
    order by lower(q.family_name), lower(q.given_name), q.id`.execute(trx)
  return rows
}
