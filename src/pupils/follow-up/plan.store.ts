import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { MOMENTS, type PlannedFrom, plusMonths } from './plan.ts'

export interface Planned {
  recordId: string
  routeId: string
  cohort: number
  countedFrom: PlannedFrom
  /** since when the months count */
  since: string
}

/** Both moments; one that is there already stays as it is. Says how many were added. */
export async function planFollowUps(trx: Trx, planned: readonly Planned[], personId: string): Promise<number> {
  let added = 0
  for (const { recordId, routeId, cohort, countedFrom, since } of planned)
    for (const moment of MOMENTS) {
      const { numAffectedRows } = await sql`insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on, recorded_by)
        values (${recordId}, ${routeId}, ${cohort}, ${moment}, ${countedFrom}, ${plusMonths(since, moment)}, ${personId})
        on conflict (record_id, route_id, moment, counted_from) where withdrawn_at is null do nothing`.execute(trx)
      added += Number(numAffectedRows ?? 0)
    }
  return added
}

/** Of this leaving what was not sent yet. */
export async function unplanLeaving(trx: Trx, recordId: string, routeId: string): Promise<void> {
  await sql`update follow_up set withdrawn_at = now() where record_id = ${recordId} and route_id = ${routeId} and counted_from = 'leaving'
    and sent_on is null and withdrawn_at is null`.execute(trx)
}
