import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { currentLines } from './frozen.store.ts'

/** Pupils per phase of the frozen lists of a teldatum, by route. */
export async function countFrozen(trx: Trx, teldatum: string): Promise<Map<string, Record<'VO' | 'MBO', number>>> {
  const { rows } = await sql<{ routeId: string; vo: number; mbo: number }>`
    with ${currentLines}
    select f.route_id as "routeId", count(*) filter (where l.phase = 'VO') as vo, count(*) filter (where l.phase = 'MBO') as mbo
    from count_list f join current_line l on l.list_id = f.id where f.frozen_at is not null and f.teldatum = ${teldatum}::date group by f.route_id`.execute(
    trx,
  )
  return new Map(rows.map(({ routeId, vo, mbo }) => [routeId, { VO: vo, MBO: mbo }]))
}

/** The year of the first teldatum of any route whose list one may see; null when there is no route. */
export async function firstYear(trx: Trx): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select min(extract(year from starts_on) + case when extract(month from starts_on) > 9 then 1 else 0 end)::integer as year
    from route where id in (select my_count_routes('count-list/see'))`.execute(trx)
  return rows[0]?.year ?? null
}
