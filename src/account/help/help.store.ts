import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/**
 * In a transaction of who helps: may people be let in again by them? Only those in whose every role they may put
 * somebody, there where it holds: else helping would be a way to a stronger account. Null when not.
 */
export async function findHelped(trx: Trx, personId: string): Promise<{ personId: string; name: string; email: string | null } | null> {
  const { rows } = await sql<{ personId: string; name: string; email: string | null }>`
    select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.email from person p
    where p.id = ${personId}::uuid and p.id <> current_person() and (p.left_on is null or p.left_on >= today())
      and exists (select from role_assignment a where a.person_id = p.id)
      and may_change_person(p.id)`.execute(trx)
  return rows[0] ?? null
}

/** As Doorloop itself: accounts are nobody's to read. */
export async function findAccount(trx: Trx, personId: string): Promise<{ userId: string; hasFactor: boolean } | null> {
  const { rows } = await sql<{ userId: string; hasFactor: boolean }>`
    select s.user_id as "userId", f."userId" is not null as "hasFactor"
    from sign_in s left join auth_two_factor f on f."userId" = s.user_id where s.person_id = ${personId}`.execute(trx)
  return rows[0] ?? null
}
