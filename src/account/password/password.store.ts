import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** better-auth's name for an account with a password */
const CREDENTIAL = 'credential'

/**
 * The account of a person: made now when there is none. Without an e-mail address it keeps the one it has, or gets one
 * that exists nowhere. Null when the address is another account's already.
 */
export async function accountOf(trx: Trx, personId: string, email: string | null, now: Date): Promise<string | null> {
  const address = email?.trim().toLowerCase()
  if (address && (await isTaken(trx, personId, address))) return null
  const own = await sql<{ user_id: string }>`select user_id from sign_in where person_id = ${personId}`.execute(trx)
  const userId = own.rows[0]?.user_id
  if (!userId) return newAccount(trx, personId, address ?? `${personId}@account.invalid`, now)
  if (address) await sql`update auth_user set "email" = ${address}, "updatedAt" = ${now} where "id" = ${userId}`.execute(trx)
  return userId
}

async function isTaken(trx: Trx, personId: string, address: string): Promise<boolean> {
  const { rows } = await sql`select 1 from auth_user u left join sign_in s on s.user_id = u."id"
    where u."email" = ${address} and s.person_id is distinct from ${personId}::uuid`.execute(trx)
  return rows.length > 0
}

async function newAccount(trx: Trx, personId: string, email: string, now: Date): Promise<string> {
  const userId = randomUUID()
  await sql`insert into auth_user ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") values (${userId}, '', ${email}, true, ${now}, ${now})`.execute(
    trx,
  )
  await sql`insert into sign_in (person_id, user_id) values (${personId}, ${userId})`.execute(trx)
  return userId
}

/** Hashing takes long on purpose: do it before the transaction, which holds the one connection of the embedded database. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password)

export async function savePassword(trx: Trx, userId: string, hash: string, now: Date): Promise<void> {
  await sql`insert into auth_account ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    values (${randomUUID()}, ${userId}, ${CREDENTIAL}, ${userId}, ${hash}, ${now}, ${now})
    on conflict ("providerId", "accountId") do update set "password" = excluded."password", "updatedAt" = excluded."updatedAt"`.execute(trx)
}

export async function findPasswordHash(trx: Trx, userId: string): Promise<string | null> {
  const { rows } = await sql<{ password: string | null }>`
    select "password" as password from auth_account where "userId" = ${userId} and "providerId" = ${CREDENTIAL}`.execute(trx)
  return rows[0]?.password ?? null
}

/** An account with a password, of a person who has not left; for a mail with a link. */
export async function findAccountByEmail(trx: Trx, email: string, today: string): Promise<{ userId: string; email: string } | null> {
  const { rows } = await sql<{ userId: string; email: string }>`
    select u."id" as "userId", u."email" as email from auth_user u join sign_in s on s.user_id = u."id" join person p on p.id = s.person_id
      join auth_account a on a."userId" = u."id" and a."providerId" = ${CREDENTIAL}
    where u."email" = ${email.trim().toLowerCase()} and (p.left_on is null or p.left_on >= ${today}::date)`.execute(trx)
  return rows[0] ?? null
}
