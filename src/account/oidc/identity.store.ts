import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface IdentityKey {
  providerId: string
  subject: string
}

/** Whose identity this is already. */
export async function ownerOf(trx: Trx, { providerId, subject }: IdentityKey): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select "userId" as id from auth_account where "providerId" = ${providerId} and "accountId" = ${subject}`.execute(trx)
  return rows[0]?.id ?? null
}

/** Only who it is; nothing of what the provider handed out. One identity of each provider: a new one takes its place. */
export async function saveIdentity(trx: Trx, userId: string, { providerId, subject }: IdentityKey, now: Date): Promise<void> {
  await removeIdentity(trx, userId, providerId)
  await sql`insert into auth_account ("id", "accountId", "providerId", "userId", "createdAt", "updatedAt")
    values (${randomUUID()}, ${subject}, ${providerId}, ${userId}, ${now}, ${now})`.execute(trx)
}

export async function removeIdentity(trx: Trx, userId: string, providerId: string): Promise<void> {
  await sql`delete from auth_account where "userId" = ${userId} and "providerId" = ${providerId}`.execute(trx)
}

/** How an account can sign in: `credential` is a password. */
export async function waysOf(trx: Trx, userId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select "providerId" as id from auth_account where "userId" = ${userId} order by "providerId"`.execute(trx)
  return rows.map(({ id }) => id)
}
