import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { newInvitationToken } from '#platform/access/invitation-token.ts'
import type { Role } from '#platform/access/rights.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Message } from '#platform/mail/mail.ts'
import type { Platform } from '#platform/platform.ts'
import { setPassword } from '../index.ts'

export const PASSWORD = 'vier blauwe fietsen'
/** RFC 6238, appendix B: the letters 12345678901234567890 in base32 */
export const TOTP = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

export interface World {
  database: Database
  platform: Platform
  /** what was mailed, the last one last */
  mails: Message[]
  regionId: string
  clock: { now: Date }
  /** so many minutes go by */
  wait(minutes: number): void
}

/** An empty region Lindestreek on a Monday morning in November, with a mail server and a clock that stands still. */
export async function openWorld({ isExample = false, canSend = true } = {}): Promise<World> {
  const database = await openTestDatabase()
  const clock = { now: new Date('2026-11-23T08:00:00Z') }
  const mails: Message[] = []
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-account-'))
  const mail = { canSend, send: async (message: Message) => void mails.push(message) }
  const platform: Platform = { db: database.db, now: () => clock.now, mail, folder, baseUrl: 'http://localhost:3000' }
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ id: string }>`insert into region (name, is_example) values ('Lindestreek', ${isExample}) returning id`.execute(trx),
  )
  const regionId = rows[0]?.id ?? ''
  const wait = (minutes: number): void => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  return { database, platform, mails, regionId, clock, wait }
}

export interface Somebody {
  personId: string
  email: string
}

let count = 0

/** A person with a role in the whole region, whom nobody has invited yet. */
export async function addPerson({ platform, regionId }: World, role: Role | null, { email = true } = {}): Promise<Somebody> {
  count += 1
  const address = `noor.tester${count}@school.example`
  const personId = await asSystem(platform.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into person (region_id, given_name, family_name, email)
      values (${regionId}, 'Noor', 'Tester', ${email ? address : null}) returning id`.execute(trx)
    const id = rows[0]?.id ?? ''
    if (role)
      await sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from)
        values (${id}, ${role}, 'region', ${regionId}, '2026-08-01')`.execute(trx)
    return id
  })
  return { personId, email: address }
}

/** Likewise, who can sign in with PASSWORD, and with `totp` needs a second step. */
export async function addAccount(world: World, role: Role | null, { totp = false } = {}): Promise<Somebody> {
  const somebody = await addPerson(world, role)
  await setPassword(world.platform, somebody.personId, somebody.email, PASSWORD, totp ? { totpSecret: TOTP } : {})
  return somebody
}

/** The token in a link; it holds for two weeks. */
export async function invite(
  { platform }: World,
  personId: string,
  change: { withdrawn?: boolean; expired?: boolean } = {},
): Promise<string> {
  const { token, hash } = newInvitationToken()
  const now = platform.now()
  const until = new Date(now.getTime() + (change.expired ? 0 : 14 * 86_400_000))
  await asSystem(platform.db, (trx) =>
    sql`insert into invitation (person_id, token_hash, expires_at, withdrawn_at)
      values (${personId}, ${hash}, ${until}, ${change.withdrawn ? now : null})`.execute(trx),
  )
  return token
}

export async function leave({ platform }: World, personId: string, lastDay: string): Promise<void> {
  await asSystem(platform.db, (trx) => sql`update person set left_on = ${lastDay} where id = ${personId}`.execute(trx))
}
