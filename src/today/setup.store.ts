import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** The steps from an empty region to pupils in routes, in their order. */
export const STEPS = ['schools', 'profielen', 'qualifications', 'people', 'routes', 'pupils'] as const
export type Step = (typeof STEPS)[number]
export type Progress = Record<Step, boolean>

/** Which steps have been taken, as far as the one who asks can see. */
export async function readProgress(trx: Trx): Promise<Progress> {
  const { rows } = await sql<Progress>`select exists (select from site) as schools,
    exists (select from site_profile) as profielen, exists (select from qualification) as qualifications,
    (select count(*) > 1 from (select from person limit 2) two) as people,
    exists (select from route) as routes, exists (select from school_record) as pupils`.execute(trx)
  return rows[0] as Progress
}
