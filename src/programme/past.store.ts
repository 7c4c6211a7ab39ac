import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PastLine } from './analysis/forecast/past.ts'

/**
 * Cohorts of a region's routes of this scheme, or of one route: who was in the route on 1 October and in none of its kind a year
 * before, and whether on each later one until `day`. Who was
 * further than vmbo year 3 when first seen began before there were data, and is no starter. Only Doorloop itself can ask: it counts pupils whom nobody may see.
 */
export async function readPast(trx: Trx, { regionId, scheme, routeId, day }: Asked): Promise<PastLine[]> {
  const { rows } = await sql<PastLine>`
    with seen as materialized (
      select distinct r.pupil_id, e.route_id, y.year from route_enrolment e join school_record r on r.id = e.record_id
        join route o on o.id = e.route_id and o.region_id = ${regionId} and o.scheme = ${scheme}
        cross join lateral generate_series(extract(year from e.valid_from)::int - 1, extract(year from ${day}::date)::int) as y (year)
      where e.withdrawn_at is null and make_date(y.year, 10, 1) between e.valid_from and coalesce(e.valid_until, 'infinity')
        and make_date(y.year, 10, 1) <= ${day}::date and ${routeId === null ? sql`true` : sql`e.route_id = ${routeId}`}),
    first as (select s.pupil_id, s.route_id, min(s.year) as year from seen s group by s.pupil_id, s.route_id),
    starter as (select f.* from first f where not exists (select from enrolment e join school_record r on r.id = e.record_id
      where r.pupil_id = f.pupil_id and e.withdrawn_at is null and (e.kind = 'mbo' or e.leerjaar > 3)
        and make_date(f.year, 10, 1) between e.valid_from and coalesce(e.valid_until, 'infinity'))),
    last as (select case when ${day}::date >= make_date(extract(year from ${day}::date)::int, 10, 1) then 0 else -1 end + extract(year from ${day}::date)::int as year)
    select t.year as "startYear", k.nr + 1 as "routeYear", count(*)::int as starters,
      (count(*) filter (where exists (select from seen s where s.pupil_id = t.pupil_id and s.route_id = t.route_id and s.year = t.year + k.nr)))::int as still
    from starter t cross join last cross join generate_series(1, 5) as k (nr) where t.year + k.nr <= last.year
    group by t.year, k.nr order by t.year, k.nr`.execute(trx)
  return rows
}

interface Asked {
  regionId: string
  scheme: string
  /** null: all routes of the scheme */
  routeId: string | null
  day: string
}
