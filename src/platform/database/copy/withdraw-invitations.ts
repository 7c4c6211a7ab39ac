import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/** What was withdrawn after the backup was made would be open again: who was not in yet is invited anew, and calendars get a new link. */
export async function withdrawInvitations(trx: Trx): Promise<void> {
  await sql`update invitation set withdrawn_at = now() where accepted_at is null and withdrawn_at is null`.execute(trx)
  await sql`update calendar_link set revoked_at = now() where revoked_at is null`.execute(trx)
}
