import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Mark, MarkKind } from './mark.ts'

/** As JSON from the database: moments are texts, numbers are numbers. */
export type MarkRow = Omit<Mark, 'tappedAt' | 'recordedAt'> & { tappedAt: string; recordedAt: string }

export const asMark = ({ tappedAt, recordedAt, ...rest }: MarkRow): Mark => ({
  ...rest,
  tappedAt: new Date(tappedAt),
  recordedAt: new Date(recordedAt),
})

/** The lines of one pupil on one day, over all records, the first first. */
export async function listMarks(trx: Trx, pupilId: string, day: string): Promise<Mark[]> {
  const { rows } = await sql<Mark>`
    select a.id, a.kind, a.hours::float as hours, a.note, a.tapped_at as "tappedAt", a.against, a.recorded_by as "byId",
      coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by, a.recorded_at as "recordedAt"
    from attendance_mark a join school_record r on r.id = a.record_id left join person p on p.id = a.recorded_by
    where r.pupil_id = ${pupilId} and a.day = ${day}::date order by a.recorded_at, a.id`.execute(trx)
  return rows
}

export interface NewMark {
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
  const { recordId, day, kind, hours, note, tappedAt, seen, against, tapId } = mark
  await sql`insert into attendance_mark (record_id, day, kind, hours, note, tapped_at, seen, against, tap_id, recorded_by, recorded_at)
    values (${recordId}, ${day}, ${kind}, ${hours}, ${note}, ${tappedAt}, ${seen}, ${against}, ${tapId}, ${by.personId}, ${by.now})`.execute(
    trx,
  )
}

/** What the browser sent before: kept once. */
export async function isKept(trx: Trx, tapId: string): Promise<boolean> {
  const { rows } = await sql`select from attendance_mark where tap_id = ${tapId}`.execute(trx)
  return rows.length > 0
}
