import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface NotedPupil {
  pupilId: string
  name: string
  notes: number
}

/** Pupils with a care note that this person wrote or may read; never what it says. */
export async function readNoted(trx: Trx): Promise<NotedPupil[]> {
  const { rows } = await sql<NotedPupil>`
    with noted as (select pupil_id, count(*) as notes from care_note where withdrawn_at is null group by pupil_id)
    select n.pupil_id as "pupilId", n.notes, min(concat_ws(' ', r.given_name, r.infix, r.family_name)) as name
    from noted n join school_record r on r.pupil_id = n.pupil_id group by n.pupil_id, n.notes order by name limit 10`.execute(trx)
  return rows
}
