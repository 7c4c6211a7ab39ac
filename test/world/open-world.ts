import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { fillExample, makeWorld, type World } from '../../src/example/index.ts'
import type { Role } from '../../src/platform/access/rights.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { asSystem, type Db } from '../../src/platform/database/database.ts'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import { dayOf, type Platform } from '../../src/platform/platform.ts'
import { viewerFor as viewerOn } from '../../src/schools/testing/build-region.ts'

/** The day of all tests in this world: a Tuesday in the autumn, with the count of 1 October behind it. */
export const NOW = new Date('2026-11-24T08:30:00Z')

export interface OpenWorld {
  platform: Platform
  /** what was put in; the same rows each time */
  world: World
  /** the first person of the cast with this role, as a page sees them */
  viewer(role: Role): Promise<Viewer>
  viewerOfPerson(personId: string): Promise<Viewer>
  close(): Promise<void>
}

/** The example region in a database of its own, with accounts that only tests use. */
export async function openWorld(): Promise<OpenWorld> {
  const { platform, close } = await openEmptyWorld()
  await fillExample(platform, { setPassword: (personId, email) => giveAccount(platform.db, personId, email) })
  const world = makeWorld(dayOf(NOW))
  const viewerOfPerson = (personId: string): Promise<Viewer> => viewerFor(platform.db, personId)
  const viewer = (role: Role): Promise<Viewer> => {
    const member = world.cast.find(({ roles }) => roles[0] === role)
    if (!member) throw new Error(`nobody in the cast is ${role}`)
    return viewerOfPerson(member.personId)
  }
  return { platform, world, viewer, viewerOfPerson, close }
}

/** Somebody signed in, with the roles of the day and a second factor. */
export const viewerFor = (db: Db, personId: string): Promise<Viewer> => viewerOn(db, personId, dayOf(NOW))

/** Nothing in it yet: no region, no people. */
export async function openEmptyWorld(): Promise<{ platform: Platform; close(): Promise<void> }> {
  const database = await openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-world-'))
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db: database.db, now: () => NOW, mail, folder, baseUrl: 'http://localhost:3000' }
  const close = async (): Promise<void> => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { platform, close }
}

/** An account without a password, whose id is that of the person. */
export async function giveAccount(db: Db, personId: string, email: string): Promise<void> {
  await asSystem(db, async (trx) => {
    await sql`insert into auth_user ("id", "name", "email", "emailVerified") values (${personId}, '', ${email}, true)`.execute(trx)
    await sql`insert into sign_in (person_id, user_id) values (${personId}, ${personId})`.execute(trx)
  })
}

/** The first people of a region of their own, which has nothing but them. */
export async function newPerson(db: Db, role: Role): Promise<Viewer> {
  const { rows } = await asSystem(db, (trx) =>
    sql<{ id: string }>`with own as (select coalesce((select id from region limit 1), gen_random_uuid()) as id),
      made as (insert into region (id, name) select id, 'Nieuwe regio' from own where not exists (select from region) returning id),
      someone as (insert into person (region_id, given_name, family_name) select id, 'Bo', 'Mol' from own returning id)
      insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from)
      select someone.id, ${role}, 'region', own.id, '2026-08-01' from someone, own returning person_id as id`.execute(trx),
  )
  return viewerFor(db, rows[0]?.id ?? '')
}
