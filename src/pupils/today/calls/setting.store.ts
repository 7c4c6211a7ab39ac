import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CallSetting } from './setting.ts'

/** Null: nothing was agreed yet. */
export const findCallSetting = async (trx: Trx, routeId: string): Promise<CallSetting | null> =>
  (await callSettings(trx, [routeId])).get(routeId) ?? null

/** By route, where something was agreed; the last line holds. */
export async function callSettings(trx: Trx, routeIds: readonly string[]): Promise<Map<string, CallSetting>> {
  const { rows } = await sql<CallSetting & { routeId: string }>`
    select distinct on (route_id) route_id as "routeId", to_char(call_before, 'HH24:MI') as "callBefore", side from call_setting
    where route_id = any (${routeIds}::uuid[]) order by route_id, recorded_at desc, id`.execute(trx)
  return new Map(rows.map(({ routeId, ...setting }) => [routeId, setting]))
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
