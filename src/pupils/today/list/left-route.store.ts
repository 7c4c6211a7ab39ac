import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { LeftRoute } from './left-route.ts'

/** Who of these pupils left which route by the word of a school, by pupil. */
export async function routesLeft(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, LeftRoute[]>> {
  const { rows } = await sql<{ pupilId: string; left: LeftRoute[] }>`
    select pupil_id as "pupilId", jsonb_agg(jsonb_build_object('routeId', route_id, 'on', left_on, 'backOn', back_on, 'school', school) order by left_on) as left
    from routes_left(${[...pupilIds]}::uuid[]) group by pupil_id`.execute(trx)
  return new Map(rows.map(({ pupilId, left }) => [pupilId, left]))
}
