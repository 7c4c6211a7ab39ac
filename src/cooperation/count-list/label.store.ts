import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Names of schools, sites and routes by their id. */
export async function listLabels(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from institution where id = any (${ids}::uuid[]) union all select id, name from site where id = any (${ids}::uuid[])
    union all select id, name from route where id = any (${ids}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
