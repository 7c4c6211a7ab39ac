import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteSchools } from './pair.ts'

/** The routes of the region that run on this day or later, with their schools by side. */
export async function listRouteSchools(trx: Trx, day: string): Promise<RouteSchools[]> {
  const { rows } = await sql<RouteSchools>`
    with school as materialized (
      select i.id, i.name, json_build_object('id', i.id, 'name', i.name, 'reach',
        array(select i.id union all select s.id from site s where s.institution_id = i.id)) as told from institution i),
    partner as (select distinct p.route_id, p.side, s.institution_id from route_partner p join site s on s.id = p.site_id)
    select r.id, r.name,
      coalesce((select json_agg(c.told order by c.name) from partner p join school c on c.id = p.institution_id
        where p.route_id = r.id and p.side = 'vo'), '[]') as vo,
      coalesce((select json_agg(c.told order by c.name) from partner p join school c on c.id = p.institution_id
        where p.route_id = r.id and p.side = 'mbo'), '[]') as mbo
    from route r where r.ends_on is null or r.ends_on >= ${day} order by r.name, r.id`.execute(trx)
  return rows
}
