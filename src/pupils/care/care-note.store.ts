import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface CareNote {
  id: string
  institutionName: string
  text: string
  writtenById: string
  writtenBy: string
  writtenAt: Date
  withdrawnAt: Date | null
  /** who else may read it */
  readers: string[]
}

/** The notes that are for the asker, the newest first; one's own that were withdrawn too. */
export async function loadCareNotes(trx: Trx, pupilId: string): Promise<CareNote[]> {
  const { rows } = await sql<CareNote>`
    select n.id, i.name as "institutionName", n.text, n.written_by as "writtenById",
      concat_ws(' ', w.given_name, w.infix, w.family_name) as "writtenBy", n.written_at as "writtenAt", n.withdrawn_at as "withdrawnAt",
      coalesce((select jsonb_agg(concat_ws(' ', p.given_name, p.infix, p.family_name) order by p.family_name, p.given_name)
        from care_note_reader r join person p on p.id = r.person_id where r.note_id = n.id), '[]') as readers
    from care_note n join institution i on i.id = n.institution_id left join person w on w.id = n.written_by
    where n.pupil_id = ${pupilId}::uuid and (n.withdrawn_at is null or n.written_by = current_person())
    order by n.written_at desc`.execute(trx)
  return rows
}

export async function addCareNote(
  trx: Trx,
  {
    pupilId,
    institutionId,
    text,
    writtenBy,
    readerIds,
  }: { pupilId: string; institutionId: string; text: string; writtenBy: string; readerIds: readonly string[] },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into care_note (pupil_id, institution_id, text, written_by)
    values (${pupilId}, ${institutionId}, ${text}, ${writtenBy}) returning id`.execute(trx)
  await sql`insert into care_note_reader (note_id, person_id)
    select ${rows[0]?.id}::uuid, p from unnest(${readerIds}::uuid[]) as p`.execute(trx)
}

/** True when there was one of the asker to withdraw. */
export async function withdrawCareNote(trx: Trx, pupilId: string, noteId: string): Promise<boolean> {
  const { rows } = await sql`
    update care_note set withdrawn_at = now()
    where id = ${noteId} and pupil_id = ${pupilId} and written_by = current_person() and withdrawn_at is null returning id`.execute(trx)
  return rows.length > 0
}
