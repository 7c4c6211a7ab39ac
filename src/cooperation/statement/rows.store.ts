import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { currentLines } from '../count-list/frozen.store.ts'
import type { Count } from '../settlement/document.ts'
import { UNKNOWN_LEERJAAR } from './rows-of.ts'

/** Records of the pupils whom these rows of the frozen lists count, as far as the records are still there. */
export async function listCounted(trx: Trx, counts: readonly Count[]): Promise<string[]> {
  if (counts.length === 0) return []
  const asked = counts.map(({ id, party, partner, phase, leerjaar, cohort, level }) => {
    return { list: id.split('.')[0], party, partner, phase, leerjaar: leerjaar === UNKNOWN_LEERJAAR ? null : leerjaar, cohort, level }
  })
  const { rows } = await sql<{ id: string }>`
    with ${currentLines}
    select distinct l.record_id as id from current_line l
      join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w (list uuid, party uuid, partner uuid, phase text, leerjaar int, cohort int, level text)
        on w.list = l.list_id and w.party = l.institution_id and w.partner is not distinct from l.partner_id and w.phase = l.phase
        and w.leerjaar is not distinct from l.leerjaar and w.cohort is not distinct from l.start_year and w.level is not distinct from l.level
    where l.record_id is not null order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Whose the pseudonymous rows of a statement are, of those that the asker may see. */
export async function listPseudonyms(trx: Trx, statementId: string, rowIds: readonly string[]): Promise<string[]> {
  if (rowIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`select distinct record_id as id from statement_pupil
    where statement_id = ${statementId} and row_id = any (${[...rowIds]}::text[]) order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}
