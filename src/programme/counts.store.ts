import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountLine } from './pupil-count.ts'

/**
 * Pupils in the routes of a region on these days, or in one route, exactly. When two schools say another phase, it is the
 * mbo's. Only Doorloop itself can ask: what who looks gets of it is decided in actions.ts.
 */
export async function readCounts(trx: Trx, regionId: string, days: readonly string[], routeId?: string): Promise<CountLine[]> {
  if (days.length === 0) return []
  const { rows } = await sql<CountLine>`
    with one as (
      select d.day, e.route_id, r.pupil_id, bool_or(e.phase = 'MBO') as in_mbo
      from unnest(${days}::date[]) as d (day)
        join route_enrolment e on e.valid_from <= d.day and coalesce(e.valid_until, 'infinity') >= d.day and e.withdrawn_at is null
        join route o on o.id = e.route_id and o.region_id = ${regionId}
        join school_record r on r.id = e.record_id
      where ${routeId ? sql`e.route_id = ${routeId}` : sql`true`} group by d.day, e.route_id, r.pupil_id)
    select route_id as "routeId", day, case when in_mbo then 'MBO' else 'VO' end as phase, count(*) as pupils
    from one group by route_id, day, in_mbo`.execute(trx)
  return rows
}
