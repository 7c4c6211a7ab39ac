import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { BlockDays } from './days-at-mbo.ts'

/** The blocks at the mbo in the last agreed design of each route, of those that this viewer sees. */
export async function listMboBlocks(trx: Trx, routeIds: readonly string[]): Promise<BlockDays[]> {
  const { rows } = await sql<BlockDays>`
    select v.route_id as "routeId", r.name as "routeName", b->>'year' as year,
      case jsonb_typeof(b->'weekdays') when 'array' then array(select jsonb_array_elements_text(b->'weekdays')) else '{}' end as weekdays
    from (select distinct on (route_id) route_id, design from route_version
        where state in ('agreed', 'running') and route_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(routeIds)}::jsonb))
        order by route_id, number desc) v
      join route r on r.id = v.route_id cross join lateral jsonb_array_elements(v.design->'blocks') b
    where b->>'place' = 'mbo'`.execute(trx)
  return rows
}
