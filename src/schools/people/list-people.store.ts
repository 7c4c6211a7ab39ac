import { sql } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { isId } from '../id.ts'
import { PLACE } from '../places/scope.store.ts'

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

/** Colleagues by family name, with the roles of today; pupils and parents are found with the pupil. `more`: another page follows. */
export async function listPeople(
  trx: Trx,
  question: PeopleQuestion,
  today: string,
): Promise<{ people: ListedPerson[]; more: boolean; total: number }> {
  const { rows } = await sql<ListedPerson & { total: number }>`with ${PLACE}, held as (
      select a.person_id, a.role, a.valid_until, a.stands_in_for, p.kind, p.label, p.institution_ids
      from role_assignment a join place p on p.id = a.scope_id
      where a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date)
    )
    select q.id, concat_ws(' ', q.given_name, q.infix, q.family_name) as name, q.email, q.left_on as "leftOn", count(*) over () as total,
      coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'kind', h.kind, 'label', h.label, 'until', h.valid_until,
        'isStandIn', h.stands_in_for is not null) order by h.role, h.label) from held h where h.person_id = q.id), '[]') as roles
    from person q where ${wanted(question, today)}
    order by lower(q.family_name), lower(q.given_name), q.id
    limit ${PEOPLE_PER_PAGE} offset ${(question.page - 1) * PEOPLE_PER_PAGE}`.execute(trx)
  const total = rows[0]?.total ?? 0
  return { people: rows.map(({ total: _total, ...person }) => person), total, more: total > question.page * PEOPLE_PER_PAGE }
}

function wanted({ search, institutionId, role, left }: PeopleQuestion, today: string) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const atSchool = isId(institutionId) ? sql`h.institution_ids ? ${institutionId}` : sql`true`
  const withRole = role ? sql`h.role = ${role}` : sql`true`
  const holds =
    isId(institutionId) || role ? sql`exists (select from held h where h.person_id = q.id and ${atSchool} and ${withRole})` : sql`true`
  return sql`(q.left_on is ${left ? sql`not null and q.left_on < ${today}::date` : sql`null or q.left_on >= ${today}::date`})
    and not exists (select from role_assignment a where a.person_id = q.id and a.role in ('leerling', 'ouder'))
    and (${search} = '' or concat_ws(' ', q.given_name, q.infix, q.family_name) ilike ${pattern} or q.email ilike ${pattern}) and ${holds}`
}

/** Everybody who is here, to choose from: a stand-in, a successor. */
export async function listColleagues(trx: Trx, today: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select q.id, concat_ws(' ', q.given_name, q.infix, q.family_name) as name from person q
    where (q.left_on is null or q.left_on >= ${today}::date)
      and not exists (select from role_assignment a where a.person_id = q.id and a.role in ('leerling', 'ouder'))
    order by lower(q.family_name), lower(q.given_name), q.id`.execute(trx)
  return rows
}
