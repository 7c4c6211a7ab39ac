import { sql } from 'kysely'
import type { Reason } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'

export interface Look {
  at: Date
  action: 'look' | 'change'
  what: string
  why: Reason
  personId: string | null
  /** empty when the person is no longer kept */
  personName: string
}

export const LOOKS_A_PAGE = 100

/** Who looked at or changed this pupil, the newest first; empty for who may not see that. */
export async function loadLooks(trx: Trx, pupilId: string, page: number): Promise<{ total: number; looks: Look[] }> {
  const { rows } = await sql<Look & { total: number }>`
    select at, action, what, why, person_id as "personId", coalesce(person_name, '') as "personName", count(*) over () as total
    from who_looked(${pupilId}) order by at desc limit ${LOOKS_A_PAGE} offset ${(page - 1) * LOOKS_A_PAGE}`.execute(trx)
  return { total: rows[0]?.total ?? 0, looks: rows.map(({ total: _, ...look }) => look) }
}
