import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { listColleagues } from '#schools/index.ts'
import type { Body } from './body.ts'
import type { Colleague } from './place-of-member.ts'

export async function listColleaguesAt(trx: Trx, { schools }: Pick<Body, 'schools'>, today: string): Promise<Colleague[]> {
  const at = await schoolsOfPeople(
    trx,
    schools.map(({ institutionId }) => institutionId),
    today,
  )
  return (await listColleagues(trx, today)).map((one) => ({ ...one, at: at.get(one.id) ?? [] }))
}

/** A role at a site or in a group is one at its school; a role in a route or the region is at no school. */
async function schoolsOfPeople(trx: Trx, schoolIds: readonly string[], today: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ personId: string; at: string[] }>`
    with of as (select unnest(${[...schoolIds]}::uuid[]) as school), place as (
      select school as id, school from of
      union select s.id, o.school from of o join site s on s.institution_id = o.school
      union select g.id, o.school from of o join site s on s.institution_id = o.school join pupil_group g on g.site_id = s.id)
    select a.person_id as "personId", array_agg(distinct p.school) as at from role_assignment a join place p on p.id = a.scope_id
    where a.role not in ('leerling', 'ouder') and a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date)
    group by a.person_id`.execute(trx)
  return new Map(rows.map(({ personId, at }) => [personId, at]))
}
