import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** The names of these pupils, as far as the one who asks may see them: as the vmbo writes it, when it does. */
export async function plainNames(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ pupilId: string; name: string }>`
    select distinct on (r.pupil_id) r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name
    from school_record r join institution i on i.id = r.institution_id where r.pupil_id = any (${pupilIds}::uuid[])
    order by r.pupil_id, i.kind = 'mbo', r.created_at, r.id`.execute(trx)
  return new Map(rows.map(({ pupilId, name }) => [pupilId, name]))
}
