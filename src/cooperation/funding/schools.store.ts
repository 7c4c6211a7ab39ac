import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FundedSchool } from './funded.ts'

/** The institutions of the region that get funding for pupils, by name. */
export async function listFundedSchools(trx: Trx): Promise<FundedSchool[]> {
  const { rows } =
    await sql<FundedSchool>`select i.id, i.brin, i.name, i.kind from institution i where i.kind <> 'hbo' order by i.name, i.brin`.execute(
      trx,
    )
  return rows
}
