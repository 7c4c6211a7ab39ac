import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Placements that end within this many days are shown as ending. */
export const ENDING_DAYS = 28

/** What a placement asks of somebody now, of those one guides oneself or, for who guides none, of those in sight. */
export interface PlacementCounts {
  withoutCompany: number
  ending: number
  visitDue: number
}

/** One query over the placements in sight, for the start page: numbers only. */
export async function countPlacements(trx: Trx, personId: string, day: string, endingBefore: string): Promise<PlacementCounts> {
  const { rows } = await sql<PlacementCounts>`
    with seen as materialized (
      select p.id, p.company_id is null and p.company_name is null as looking, least(p.ends_on, p.ended_on) as last, p.coach_id
      from placement p where p.withdrawn_at is null and least(p.ends_on, p.ended_on) >= ${day}::date
        and p.record_id in (select visible_records('placement/write'))),
    mine as (select * from seen s where s.coach_id = ${personId} or not exists (select from seen o where o.coach_id = ${personId}))
    select count(*) filter (where m.looking)::integer as "withoutCompany",
      count(*) filter (where not m.looking and m.last < ${endingBefore}::date)::integer as ending,
      count(*) filter (where exists (select from placement_visit v where v.placement_id = m.id and v.withdrawn_at is null and v.held_on is null
        and v.planned_on <= ${day}::date))::integer as "visitDue" from mine m`.execute(trx)
  return rows[0] ?? { withoutCompany: 0, ending: 0, visitDue: 0 }
}
