import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface SchoolCount {
  institution: string
  kind: 'vo' | 'mbo'
  /** null: 1 to 4, hidden */
  pupils: number | null
}

/** Pupils per school on a day, of the schools whose results one may see; what is too small is hidden by the database. */
export async function readSchoolCounts(trx: Trx, day: string): Promise<SchoolCount[]> {
  const { rows } = await sql<SchoolCount>`select i.name as institution, c.kind, c.pupils
    from school_counts(${day}::date) c join institution i on i.id = c.institution_id order by i.name, c.kind desc`.execute(trx)
  return rows
}
