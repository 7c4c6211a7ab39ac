import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** As the first of the schools in sight writes it. */
export async function nameOfPupil(trx: Trx, pupilId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', r.given_name, r.infix, r.family_name) as name from school_record r join institution i on i.id = r.institution_id
    where r.pupil_id = ${pupilId} order by i.kind desc, r.created_at, r.id limit 1`.execute(trx)
  return rows[0]?.name ?? ''
}
