import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CallSetting } from './setting.ts'

/** The last line holds. Null: nothing was agreed yet. */
export async function findCallSetting(trx: Trx, routeId: string): Promise<CallSetting | null> {
  const { rows } = await sql<CallSetting>`
    select to_char(call_before, 'HH24:MI') as "callBefore", side from call_setting
    where route_id = ${routeId}::uuid order by recorded_at desc, id limit 1`.execute(trx)
  return rows[0] ?? null
}

export async function insertCallSetting(
  trx: Trx,
  routeId: string,
  { callBefore, side }: CallSetting,
  by: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into call_setting (route_id, call_before, side, recorded_by, recorded_at)
    values (${routeId}, ${callBefore}, ${side}, ${by.personId}, ${by.now})`.execute(trx)
}
