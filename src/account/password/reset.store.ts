import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newInvitationToken, tokenHash } from '#platform/access/invitation-token.ts'
import type { Trx } from '#platform/database/database.ts'

export const RESET_MINUTES = 60

/** The token for `/wachtwoord-nieuw/<token>`; an older one of the same account stops working. */
export async function newResetToken(trx: Trx, userId: string, now: Date): Promise<string> {
  const { token, hash } = newInvitationToken()
  const until = new Date(now.getTime() + RESET_MINUTES * 60_000)
  await sql`delete from auth_verification where "identifier" like 'reset:%' and "value" = ${userId}`.execute(trx)
  await sql`insert into auth_verification ("id", "identifier", "value", "expiresAt", "createdAt", "updatedAt")
    values (${randomUUID()}, ${`reset:${hash}`}, ${userId}, ${until}, ${now}, ${now})`.execute(trx)
  return token
}

export interface ResetAccount {
  userId: string
  email: string
}

/** Whose token it is, while it holds and the person has not left. */
export async function findReset(trx: Trx, token: string, now: Date, today: string): Promise<ResetAccount | null> {
  const { rows } = await sql<ResetAccount>`
    select u."id" as "userId", u."email" as email from auth_verification v join auth_user u on u."id" = v."value"
      join sign_in s on s.user_id = u."id" join person p on p.id = s.person_id
    where v."identifier" = ${`reset:${tokenHash(token)}`} and v."expiresAt" > ${now} and (p.left_on is null or p.left_on >= ${today}::date)`.execute(
    trx,
  )
  return rows[0] ?? null
}

/** True once. */
export async function useResetToken(trx: Trx, token: string): Promise<boolean> {
  const { rows } = await sql`delete from auth_verification where "identifier" = ${`reset:${tokenHash(token)}`} returning 1`.execute(trx)
  return rows.length === 1
}
