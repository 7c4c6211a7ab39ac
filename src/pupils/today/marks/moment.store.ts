import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Who writes about the same pupil on the same day comes after the other. */
export async function lockDay(trx: Trx, pupilId: string, day: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${pupilId} ${day}`}, 27))`.execute(trx)
}
