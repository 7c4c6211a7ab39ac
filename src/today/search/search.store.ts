import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { nameCondition } from '#pupils/index.ts'
import { patternOf, type Query } from './query.ts'

/** One found thing; `more` says what tells it apart from others of that name. */
export interface Hit {
  id: string
  name: string
  more: string
}

export interface PupilHit extends Hit {
  pupilId: string
}

/** So many of a kind are shown; one more is asked for, to know whether there are more. */
export const MOST = 20

const named = (column: RawBuilder<unknown>, { words }: Query): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    words.map((word) => sql`lower(${column}) like ${patternOf(word)}`),
    sql` and `,
  )})`

/** By the beginnings of their names. A pupil of two schools is found once; the list says the schools. */
export async function findPupils(trx: Trx, query: Query, day: string): Promise<PupilHit[]> {
  // signs alone begin no name: without this they would be everybody's
  if (!/[\p{L}\p{N}]/u.test(query.text)) return []
  const { rows } = await sql<PupilHit>`
    with found as materialized (
      select distinct on (r.pupil_id) r.pupil_id, concat_ws(' ', r.given_name, r.infix, r.family_name) as name, r.family_name
      from school_record r where ${nameCondition(query.text)} order by r.pupil_id, r.created_at),
    first as materialized (select * from found order by family_name, name, pupil_id limit ${MOST + 1})
    select f.pupil_id as id, f.pupil_id as "pupilId", f.name, coalesce((select string_agg(distinct s.name, ', ')
      from school_record r join enrolment e on e.record_id = r.id join site s on s.id = e.site_id
      where r.pupil_id = f.pupil_id and e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date), '') as more
    from first f order by f.family_name, f.name, f.pupil_id`.execute(trx)
  return rows
}

export async function findRoutes(trx: Trx, query: Query): Promise<Hit[]> {
  const { rows } = await sql<Hit>`select r.id, r.name, coalesce((select string_agg(s.name, ', ' order by p.side desc, s.name)
      from route_partner p join site s on s.id = p.site_id where p.route_id = r.id), '') as more
    from route r where ${named(sql`r.name`, query)} order by r.name, r.id limit ${MOST + 1}`.execute(trx)
  return rows
}

/** Institutions by name or brin, and sites with a name of their own. */
export async function findSchools(trx: Trx, query: Query): Promise<(Hit & { kind: 'institution' | 'site' })[]> {
  const { rows } = await sql<Hit & { kind: 'institution' | 'site' }>`
    select * from (
      select 'institution' as kind, i.id, i.name, i.brin as more from institution i where ${named(sql`i.name || ' ' || i.brin`, query)}
      union all
      select 'site', s.id, s.name, concat_ws(', ', i.name, s.place) from site s join institution i on i.id = s.institution_id
      where s.name <> i.name and ${named(sql`s.name || ' ' || coalesce(s.place, '')`, query)}) found
    order by name, kind limit ${MOST + 1}`.execute(trx)
  return rows
}

/** Colleagues who are here, with their roles of today. */
export async function findPeople(trx: Trx, query: Query, day: string): Promise<(Hit & { roles: string[] })[]> {
  const { rows } = await sql<Hit & { roles: string[] }>`
    select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, coalesce(p.email, '') as more,
      coalesce((select jsonb_agg(distinct a.role) from role_assignment a where a.person_id = p.id and a.valid_from <= ${day}::date
        and coalesce(a.valid_until, 'infinity') >= ${day}::date), '[]') as roles
    from person p where (p.left_on is null or p.left_on >= ${day}::date)
      and ${named(sql`concat_ws(' ', p.given_name, p.infix, p.family_name)`, query)}
    order by p.family_name, p.given_name, p.id limit ${MOST + 1}`.execute(trx)
  return rows
}
