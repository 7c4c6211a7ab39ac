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

/** So many lines are counted; of more it is said that there are more, for counting them all would take longer than showing them. */
export const MOST_COUNTED = 1000

/** Somebody who looked, with how often. */
export interface RecentLook {
  personId: string | null
  /** empty when the person is no longer kept, or had a link and no account */
  personName: string
  /** through what somebody looked who has no account: `company`, `own-record`; null: somebody who had one */
  byLink: string | null
  times: number
}

/** Who looked at or changed this pupil since the beginning of a day, but for one person; the last first. Of the last thousand lines. */
export async function looksSince(
  trx: Trx,
  { pupilId, but, since }: { pupilId: string; but: string; since: string },
): Promise<RecentLook[]> {
  const { rows } = await sql<RecentLook>`
    select person_id as "personId", coalesce(person_name, '') as "personName",
      case when why ? 'link' then why->>'through' end as "byLink", count(*)::int as times from who_looked(${pupilId}, ${MOST_COUNTED}, 0)
    where at >= (${since}::date)::timestamp at time zone 'Europe/Amsterdam' and person_id is distinct from ${but}::uuid
    group by person_id, person_name, 3 order by max(at) desc, person_name`.execute(trx)
  return rows
}

/** Who looked at or changed this pupil, the newest first; empty for who may not see that. `total` is at most one more than MOST_COUNTED. */
export async function loadLooks(trx: Trx, pupilId: string, page: number): Promise<{ total: number; looks: Look[] }> {
  const { rows } = await sql<Look & { total: number }>`
    select at, action, what, why, person_id as "personId", coalesce(person_name, '') as "personName", total
    from who_looked(${pupilId}, ${LOOKS_A_PAGE}, ${(page - 1) * LOOKS_A_PAGE})`.execute(trx)
  return { total: rows[0]?.total ?? 0, looks: rows.map(({ total: _, ...look }) => look) }
}
