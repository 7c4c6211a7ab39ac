import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Corrections of a frozen list that some school has yet to answer, of which one speaks for a school. */
export interface WaitingCorrections {
  routeId: string
  routeName: string
  teldatum: string
  count: number
  /** names of the schools that have yet to answer */
  schools: string[]
  /** a school in whose name one speaks is among them; else it asked them */
  isOwn: boolean
}

export async function listWaitingCorrections(trx: Trx): Promise<WaitingCorrections[]> {
  const { rows } = await sql<WaitingCorrections>`
    with mine as materialized (select route_id, institution_id from my_count_schools()),
    waiting as (
      select c.id, c.list_id, c.by_id, s.id as institution_id from count_correction c cross join lateral unnest(c.confirmer_ids) s (id)
      where not exists (select from count_correction_answer a where a.correction_id = c.id and (a.answer = 'refused' or a.institution_id = s.id)))
    select l.route_id as "routeId", r.name as "routeName", l.teldatum, count(distinct w.id)::int as count,
      array_agg(distinct i.name order by i.name) as schools,
      bool_or(exists (select from mine m where m.route_id = l.route_id and m.institution_id = w.institution_id)) as "isOwn"
    from waiting w join count_list l on l.id = w.list_id join route r on r.id = l.route_id join institution i on i.id = w.institution_id
    where exists (select from waiting o join mine m on m.route_id = l.route_id and m.institution_id in (o.institution_id, o.by_id) where o.id = w.id)
    group by l.id, l.route_id, r.name, l.teldatum order by l.teldatum desc, r.name, l.id`.execute(trx)
  return rows
}
