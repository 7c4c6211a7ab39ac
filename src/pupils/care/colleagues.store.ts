import { sql } from 'kysely'
import type { Grant, Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'

/** Everybody of the region but pupils and parents, with the roles that hold on the day: who might be named in a note. */
export async function loadColleagues(trx: Trx, { regionId, personId }: Viewer, day: string): Promise<Viewer[]> {
  const { rows } = await sql<{ personId: string; name: string; grants: Grant[] }>`
    select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
      jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'scopeKind', a.scope_kind, 'scopeId', a.scope_id,
        'standsInFor', a.stands_in_for)) as grants
    from person p join role_assignment a on a.person_id = p.id
    where p.region_id = ${regionId} and p.id <> ${personId} and (p.left_on is null or p.left_on >= ${day}::date)
      and a.valid_from <= ${day}::date and coalesce(a.valid_until, 'infinity') >= ${day}::date and a.role not in ('leerling', 'ouder')
    group by p.id order by lower(p.family_name), lower(p.given_name), p.id`.execute(trx)
  return rows.map(({ grants, name, ...row }) => ({ ...row, name, regionId, grants, isExample: false, secondFactor: false }))
}
