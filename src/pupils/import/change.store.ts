import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/**
 * Notes what an import does, numbered on from what it did before. `changes` selects record_id, what, line_id, before and
 * after; `work` are the parts of a `with` before it, which may change rows themselves.
 */
export async function addChanges(trx: Trx, importId: string, changes: RawBuilder<unknown>, work?: RawBuilder<unknown>): Promise<void> {
  await sql`with ${work ? sql`${work},` : sql``}
    change (record_id, what, line_id, before, after) as (${changes}),
    known as (select coalesce(max(nr), 0) as nr from import_change where import_id = ${importId})
    insert into import_change (import_id, nr, record_id, what, line_id, before, after)
    select ${importId}::uuid, (select nr from known) + row_number() over (), change.* from change`.execute(trx)
}
