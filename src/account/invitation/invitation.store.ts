import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Invitation } from './invitation.ts'

export async function findInvitation(trx: Trx, tokenHash: string, today: string): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select i.id, i.person_id as "personId", p.region_id as "regionId", p.given_name as "givenName", p.email, i.expires_at as "expiresAt",
      i.accepted_at as "acceptedAt", i.withdrawn_at as "withdrawnAt", coalesce(p.left_on < ${today}::date, false) as "hasLeft"
    from invitation i join person p on p.id = i.person_id where i.token_hash = ${tokenHash}`.execute(trx)
  return rows[0] ?? null
}

/** True for the first who asks; other invitations of the same person are of no use any more. */
export async function takeInvitation(trx: Trx, { id, personId }: Invitation, now: Date): Promise<boolean> {
  const { rows } = await sql`update invitation set accepted_at = ${now}
    where id = ${id} and accepted_at is null and withdrawn_at is null and expires_at > ${now} returning 1`.execute(trx)
  if (rows.length === 0) return false
  await sql`update invitation set withdrawn_at = ${now} where person_id = ${personId} and accepted_at is null and withdrawn_at is null`.execute(
    trx,
  )
  return true
}
