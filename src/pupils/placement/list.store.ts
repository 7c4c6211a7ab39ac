import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface ListedPlacement {
  id: string
  pupilId: string
  name: string
}

/** Running or coming placements that one sees by the right to see placements; by name. */
export async function listPlacements(trx: Trx, day: string): Promise<ListedPlacement[]> {
  const { rows } = await sql<ListedPlacement>`
    select p.id, r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name
    from placement p join school_record r on r.id = p.record_id
    where p.withdrawn_at is null and least(p.ends_on, p.ended_on) >= ${day}::date and p.record_id in (select visible_records('placement/see'))
    order by lower(r.family_name), lower(r.given_name), p.starts_on, p.id limit 500`.execute(trx)
  return rows
}
