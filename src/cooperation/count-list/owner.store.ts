import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountedRoute } from './pupil.ts'

export interface Owner {
  personId: string
  name: string
}

/** Who can look after a difference: whoever sees the list of this route that day; by name. */
export async function listOwners(trx: Trx, { routeId, regionId, schools }: CountedRoute, today: string): Promise<Owner[]> {
  const scopes = [routeId, regionId, ...schools.flatMap(({ institutionId, siteIds }) => [institutionId, ...siteIds])]
  const { rows } = await sql<Owner>`
    select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
    where p.region_id = ${regionId} and (p.left_on is null or p.left_on >= ${today}::date) and p.id in (
      select a.person_id from role_assignment a join role_right r on r.role = a.role and r.may = 'count-list/see'
      where a.scope_id = any (${scopes}::uuid[]) and a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date))
    order by p.family_name, p.given_name, p.id`.execute(trx)
  return rows
}
