import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { NewParty } from '../agreement/agreement.ts'

/** A party that joins by an amendment which is still a draft. */
export async function insertJoining(
  trx: Trx,
  id: string,
  agreementId: string,
  amendmentId: string,
  { boardId, institutionId }: NewParty,
): Promise<void> {
  await sql`insert into agreement_party (id, agreement_id, board_id, institution_id, joins_by)
    values (${id}, ${agreementId}, ${boardId}, ${institutionId}, ${amendmentId})`.execute(trx)
}

export async function removeJoining(trx: Trx, id: string, amendmentId: string): Promise<void> {
  await sql`delete from agreement_party where id = ${id} and joins_by = ${amendmentId}`.execute(trx)
}
