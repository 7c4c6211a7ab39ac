import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { ALONG } from '#platform/database/quick-pool.ts'
import type { Mark, MarkKind } from './mark.ts'

/** As JSON from the database: moments are texts, numbers are numbers. */
export type MarkRow = Omit<Mark, 'tappedAt' | 'recordedAt'> & { tappedAt: string; recordedAt: string }

export const asMark = ({ tappedAt, recordedAt, ...rest }: MarkRow): Mark => ({
  ...rest,
  tappedAt: new Date(tappedAt),
  recordedAt: new Date(recordedAt),
})

/** What stands for one pupil on one day. */
export interface MarkedDay {
  /** over all records that one sees, the first first */
  marks: Mark[]
  /** when the last line of the day was written, that of a call too */
  lastAt: Date | null
}

export async function loadDay(trx: Trx, pupilId: string, day: string): Promise<MarkedDay> {
  const { rows } = await sql<{ marks: MarkRow[]; lastAt: Date | null }>`
    select marks, last_at as "lastAt" from attendance_day(${pupilId}::uuid, ${day}::date)`.execute(trx)
  return { marks: (rows[0]?.marks ?? []).map(asMark), lastAt: rows[0]?.lastAt ?? null }
}

export interface NewMark {
  id: string
  recordId: string
  day: string
  kind: MarkKind
  hours: number | null
  note: string | null
  tappedAt: Date
  seen: number
  against: string | null
  tapId: string | null
}

export async function insertMark(trx: Trx, mark: NewMark, by: { personId: string; now: Date }): Promise<void> {
  const { id, recordId, day, kind, hours, note, tappedAt, seen, against, tapId } = mark
  await sql`${sql.raw(ALONG)}insert into attendance_mark (id, record_id, day, kind, hours, note, tapped_at, seen, against, tap_id, recorded_by, recorded_at)
    values (${id}, ${recordId}, ${day}, ${kind}, ${hours}, ${note}, ${tappedAt}, ${seen}, ${against}, ${tapId}, ${by.personId}, ${by.now})`.execute(
    trx,
  )
}

/** What the browser sent before: kept once. */
export async function isKept(trx: Trx, tapId: string): Promise<boolean> {
  const { rows } = await sql`select from attendance_mark where tap_id = ${tapId}`.execute(trx)
  return rows.length > 0
}
