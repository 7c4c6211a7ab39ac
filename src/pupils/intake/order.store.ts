import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { By } from './intake.store.ts'
import type { Ranked } from './order.ts'

/** An order that was frozen: by which rule, with how many, and who had a place. */
export interface FrozenOrder {
  id: string
  rule: 'lottery' | 'criteria'
  criteria: string | null
  seed: string | null
  places: number
  candidates: number
  frozenOn: string
  ranks: readonly { rank: number; name: string; candidateId: string; hasPlace: boolean }[]
}

export async function loadOrders(trx: Trx, routeId: string, startYear: number): Promise<FrozenOrder[]> {
  const { rows } = await sql<FrozenOrder>`
    select o.id, o.rule, o.criteria, o.seed, o.places, o.candidates, o.frozen_on as "frozenOn",
      coalesce((select jsonb_agg(jsonb_build_object('rank', k.rank, 'name', c.pupil_name, 'candidateId', c.id, 'hasPlace', k.has_place) order by k.rank)
        from intake_rank k join candidate c on c.id = k.candidate_id where k.order_id = o.id), '[]') as ranks
    from intake_order o where o.route_id = ${routeId} and o.start_year = ${startYear} order by o.recorded_at desc, o.id`.execute(trx)
  return rows
}

export async function insertOrder(
  trx: Trx,
  order: {
    id: string
    routeId: string
    startYear: number
    rule: string
    criteria: string | null
    seed: string | null
    places: number
    frozenOn: string
  },
  ranks: readonly (Ranked & { recordId: string })[],
  by: By,
): Promise<void> {
  await sql`insert into intake_order (id, route_id, start_year, rule, criteria, seed, places, candidates, frozen_on, recorded_by)
    values (${order.id}, ${order.routeId}, ${order.startYear}, ${order.rule}, ${order.criteria}, ${order.seed}, ${order.places}, ${ranks.length},
      ${order.frozenOn}, ${by.personId})`.execute(trx)
  for (const { candidateId, recordId, rank, hasPlace } of ranks)
    await sql`insert into intake_rank (order_id, candidate_id, record_id, rank, has_place)
      values (${order.id}, ${candidateId}, ${recordId}, ${rank}, ${hasPlace})`.execute(trx)
}
