import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Choices, Named } from './choices.ts'

export async function loadChoices(trx: Trx, pupilId: string, day: string): Promise<Choices> {
  const { rows: routes } = await sql<Named>`
    select distinct t.id, t.name from route_enrolment e join school_record r on r.id = e.record_id join route t on t.id = e.route_id
    where r.pupil_id = ${pupilId} and e.withdrawn_at is null order by t.name`.execute(trx)
  const { rows: companies } = await sql<Named>`
    select id, concat_ws(', ', name, place) as name from learning_company order by lower(name), id`.execute(trx)
  const { rows: coaches } = await sql<Named>`
    select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
    where p.left_on is null and exists (select from role_assignment a where a.person_id = p.id and a.role in ('mentor', 'stagebegeleider', 'docent', 'teamleider')
      and a.valid_from <= ${day}::date and coalesce(a.valid_until, 'infinity') >= ${day}::date)
    order by lower(p.family_name), lower(p.given_name), p.id`.execute(trx)
  return { routes, companies, coaches }
}
