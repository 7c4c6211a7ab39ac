import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What the intake asks of somebody now: candidates with a place who were not told what route it is, and who accepted and are not placed. */
export interface IntakeCounts {
  toTell: number
  toPlace: number
}

/** One query over the candidates about whom one writes, for the start page: numbers only. */
export async function countIntake(trx: Trx): Promise<IntakeCounts> {
  const { rows } = await sql<IntakeCounts>`
    with mine as materialized (select c.id from candidate c where c.withdrawn_at is null and c.id in (select my_candidates('intake/write'))),
    decided as (
      select distinct on (l.candidate_id) l.candidate_id, l.kind from candidate_line l join mine m on m.id = l.candidate_id
      where l.withdrawn_at is null and l.kind in ('offered', 'accepted', 'declined', 'placed', 'not-placed') order by l.candidate_id, l.recorded_at desc, l.id desc)
    select count(*) filter (where d.kind in ('offered', 'accepted') and (select count(distinct t.party) from candidate_line t
        where t.candidate_id = d.candidate_id and t.kind = 'told' and t.withdrawn_at is null) < 2)::integer as "toTell",
      count(*) filter (where d.kind = 'accepted')::integer as "toPlace" from decided d`.execute(trx)
  return rows[0] ?? { toTell: 0, toPlace: 0 }
}
