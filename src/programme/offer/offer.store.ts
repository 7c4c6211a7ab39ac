import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { OfferedVersion } from './programme-of.ts'

export type OfferRow = OfferedVersion & { routeId: string }

/** How many routes have a version that both sides agreed to and that was not closed. */
export async function countOffer(trx: Trx): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(distinct route_id)::int as n from route_version where state in ('agreed', 'running')`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Of each such route its newest such version, by name of the route. `routeId`: of this route alone. */
export async function listOffer(
  trx: Trx,
  { limit, offset, routeId = null }: { limit: number; offset: number; routeId?: string | null },
): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    with newest as (select distinct on (v.route_id) v.id, v.route_id, v.number, v.state, v.design from route_version v
      where v.state in ('agreed', 'running') and (${routeId}::uuid is null or v.route_id = ${routeId}::uuid) order by v.route_id, v.number desc)
    select n.route_id as "routeId", n.number, n.state, n.design,
      coalesce((select array_agg(c.start_year::int order by c.start_year) from route_cohort c where c.version_id = n.id), '{}') as cohorts
    from newest n join route r on r.id = n.route_id order by r.name, r.id limit ${limit} offset ${offset}`.execute(trx)
  return rows
}
