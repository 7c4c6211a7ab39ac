import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteSize } from './rules/groups.ts'

/**
 * Pupils of each route of a region on the last 1 October and the one before; routes that had not begun are left out. Only Doorloop
 * itself can ask: it counts pupils whom nobody may see; what is told of few of them is decided in rules/groups.ts.
 */
export async function readSizes(trx: Trx, regionId: string, teldatum: string): Promise<RouteSize[]> {
  const { rows } = await sql<RouteSize>`
    with day as (select ${teldatum}::date as now, (${teldatum}::date - interval '1 year')::date as before),
    one as (
      select e.route_id, r.pupil_id, bool_or(d.now between e.valid_from and coalesce(e.valid_until, 'infinity')) as now,
        bool_or(d.before between e.valid_from and coalesce(e.valid_until, 'infinity')) as before
      from route_enrolment e join route o on o.id = e.route_id and o.region_id = ${regionId} join school_record r on r.id = e.record_id cross join day d
      where e.withdrawn_at is null and e.valid_from <= d.now and coalesce(e.valid_until, 'infinity') >= d.before
      group by e.route_id, r.pupil_id)
    select o.id as "routeId", o.name, d.now as teldatum, (count(*) filter (where n.now))::int as pupils,
      case when o.starts_on <= d.before then (count(*) filter (where n.before))::int end as before
    from route o cross join day d left join one n on n.route_id = o.id
    where o.region_id = ${regionId} and o.starts_on <= d.now and (o.ends_on is null or o.ends_on >= d.now)
    group by o.id, o.name, o.starts_on, d.now, d.before order by o.name, o.id`.execute(trx)
  return rows
}
