import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import '../tables.ts'

export interface Invitation {
  id: string
  createdAt: Date
  expiresAt: Date
  acceptedAt: Date | null
}

/** The last one that was not withdrawn: open, accepted, or past its time. */
export async function findInvitation(trx: Trx, personId: string): Promise<Invitation | null> {
  const row = await trx
    .selectFrom('invitation')
    .select(['id', 'created_at', 'expires_at', 'accepted_at'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, createdAt: row.created_at, expiresAt: row.expires_at, acceptedAt: row.accepted_at } : null
}

/** Only the hash of what stands in the link is kept. */
export async function addInvitation(
  trx: Trx,
  { personId, hash, createdBy, now, expiresAt }: { personId: string; hash: string; createdBy: string; now: Date; expiresAt: Date },
): Promise<void> {
  const values = { person_id: personId, token_hash: hash, created_by: createdBy, created_at: now, expires_at: expiresAt }
  await trx
    .insertInto('invitation')
    .values({ ...values, accepted_at: null, withdrawn_at: null })
    .execute()
}

/** Every link that still works stops working. Gives how many. */
export async function withdrawInvitations(trx: Trx, personId: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Doorloop itself looks: accounts are nobody's to read. Not within another transaction: the embedded database has one connection. */
export async function hasAccount(db: Db, personId: string): Promise<boolean> {
  const { rows } = await asSystem(db, (trx) => sql`select from sign_in where person_id = ${personId}`.execute(trx))
  return rows.length > 0
}
