import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PlacementKind } from '../placement/placement.ts'

/** A placement that runs or is still to come: where, on which days, and with whom one calls about it. */
export interface PlacedNow {
  id: string
  kind: PlacementKind
  /** null: still looked for */
  company: string | null
  startsOn: string
  /** the last day */
  endsOn: string
  /** 1 = Monday, to 7 */
  weekdays: readonly number[]
  coach: string | null
}

/** The one that begins first on top, as far as the asker sees it. */
export async function listPlacedNow(trx: Trx, pupilId: string, day: string): Promise<PlacedNow[]> {
  const { rows } = await sql<PlacedNow>`
    select p.id, p.kind, coalesce(c.name, p.company_name) as company, p.starts_on as "startsOn",
      least(p.ends_on, p.ended_on) as "endsOn", p.weekdays,
      nullif(concat_ws(' ', n.given_name, n.infix, n.family_name), '') as coach
    from placement p join school_record r on r.id = p.record_id left join learning_company c on c.id = p.company_id
      left join person n on n.id = p.coach_id
    where r.pupil_id = ${pupilId}::uuid and p.withdrawn_at is null and least(p.ends_on, p.ended_on) >= ${day}::date
    order by p.starts_on, p.id`.execute(trx)
  return rows
}
