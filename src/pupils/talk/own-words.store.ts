import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What the pupil wants and what helps, as the pupil says it. */
export interface OwnWords {
  id: string
  recordId: string
  wants: string
  helps: string
  saidOn: string
  /** false: quoted by who recorded it */
  byPupil: boolean
  recordedBy: string | null
}

/** The newest first. */
export async function loadOwnWords(trx: Trx, pupilIds: readonly string[]): Promise<(OwnWords & { pupilId: string })[]> {
  const { rows } = await sql<OwnWords & { pupilId: string }>`
    select w.id, w.record_id as "recordId", r.pupil_id as "pupilId", w.wants, w.helps, w.said_on as "saidOn", w.by_pupil as "byPupil",
      nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "recordedBy"
    from own_words w join school_record r on r.id = w.record_id left join person p on p.id = w.recorded_by
    where r.pupil_id = any (${pupilIds}::uuid[]) and w.withdrawn_at is null order by w.said_on desc, w.recorded_at desc`.execute(trx)
  return rows
}

export async function insertOwnWords(
  trx: Trx,
  { recordId, wants, helps, saidOn, byPupil }: Omit<OwnWords, 'id' | 'recordedBy'>,
  by: string,
): Promise<void> {
  await sql`insert into own_words (id, record_id, wants, helps, said_on, by_pupil, recorded_by)
    values (${randomUUID()}, ${recordId}, ${wants}, ${helps}, ${saidOn}, ${byPupil}, ${by})`.execute(trx)
}

/** True when there was something of this pupil, that the asker may take back. */
export async function withdrawOwnWords(
  trx: Trx,
  { pupilId, id, byPupil }: { pupilId: string; id: string; byPupil: boolean },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update own_words w set withdrawn_at = ${now} from school_record r
    where r.id = w.record_id and r.pupil_id = ${pupilId}::uuid and w.id = ${id}::uuid and w.by_pupil = ${byPupil} and w.withdrawn_at is null`.execute(
    trx,
  )
  return (numAffectedRows ?? 0n) > 0n
}
