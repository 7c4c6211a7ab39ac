import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Who writes about the same pupil on the same day comes after the other. */
export async function lockDay(trx: Trx, pupilId: string, day: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${pupilId} ${day}`}, 27))`.execute(trx)
}

/** Now, or just after the last line of the day: which line came last decides, so no two have the same moment. */
export async function nextMoment(trx: Trx, pupilId: string, day: string, now: Date): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    with record as materialized (select id from school_record where pupil_id = ${pupilId})
    select greatest(${now}::timestamptz, max(l.recorded_at) + interval '1 millisecond') as at from (
      select recorded_at from attendance_mark where day = ${day}::date and record_id in (select id from record)
      union all select recorded_at from absence_call where day = ${day}::date and record_id in (select id from record)
      union all select recorded_at from absence_closing where day = ${day}::date and record_id in (select id from record)) l`.execute(trx)
  return rows[0]?.at ?? now
}
