import { sql } from 'kysely'
import { asSystem, type Db } from '#platform/database/database.ts'

export interface TestLadder {
  institutionId: string
  /** absences after which, of the steps that there are */
  after?: Partial<Record<'call' | 'talk' | 'letter' | 'visit', number>>
  /** times late after which one calls */
  lateCall?: number
  hours: number
  dayHours: number | null
}

/** What a school does, from 1 August 2026 on; its weeks are four. */
export function addLadder(db: Db, { institutionId, after = {}, lateCall, hours, dayHours }: TestLadder): Promise<unknown> {
  // a test builds its world before anybody is signed in
  return asSystem(db, (trx) =>
    sql`insert into absence_ladder (institution_id, valid_from, call_after, talk_after, letter_after, visit_after, late_call_after, report_hours, report_weeks, day_hours)
      values (${institutionId}, '2026-08-01', ${after.call ?? null}, ${after.talk ?? null}, ${after.letter ?? null}, ${after.visit ?? null},
        ${lateCall ?? null}, ${hours}, 4, ${dayHours})`.execute(trx),
  )
}

/** What was marked on these days, in the order in which it is called. */
export async function addMarks(db: Db, recordId: string | undefined, kind: string, days: readonly string[], hours: number | null = null) {
  // as above
  await asSystem(db, async (trx) => {
    for (const day of days)
      await sql`insert into attendance_mark (record_id, day, kind, hours, tapped_at, seen, recorded_at)
        values (${recordId}, ${day}, ${kind}, ${hours}, now(), 0, clock_timestamp())`.execute(trx)
  })
}
