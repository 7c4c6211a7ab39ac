import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'
import { NewerDatabaseError } from './migrate.ts'
import { type OpeningProblem, openingProblem } from './opening-problem.ts'
import { openingText, statementsFor } from './opening-text.ts'
import { openReady } from './ready.ts'
import { openServer } from './server.ts'
import { checkVersion, OldServerError } from './server-version.ts'
import { openInMemory } from './testing/test-database.ts'

const SERVER = process.env.TEST_DATABASE_URL
if (!SERVER) console.warn('opening.test.ts: what a server can refuse is tested with TEST_DATABASE_URL')

const folder = mkdtempSync(join(tmpdir(), 'doorloop-opening-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the start of Doorloop says; it must not open. */
async function problemOf(environment: Record<string, string>): Promise<OpeningProblem | null> {
  try {
    await (await openReady(environment)).close()
  } catch (error) {
    return openingProblem(error, environment.DATABASE_URL)
  }
  throw new Error('it opened')
}

describe('the embedded database', () => {
  test('opens where there was nothing, ready for use, and opens again', async () => {
    const place = join(folder, 'new', 'data')
    const first = await openReady({ DOORLOOP_DATA: place })
    expect(first.done.length).toBeGreaterThan(0)
    await first.close()
    const second = await openReady({ DOORLOOP_DATA: place })
    expect([second.kind, second.done]).toEqual(['embedded', []])
    await second.close()
  })

  test('says who holds it', async () => {
    const release = lockFolder(folder)
    const problem = await problemOf({ DOORLOOP_DATA: folder })
    release()
    expect(problem).toMatchObject({ problem: 'locked', pid: String(process.pid), folder, file: join(folder, 'doorloop.lock') })
    expect(openingText('nl', problem as OpeningProblem)).toContain(`proces ${process.pid}`)
  })

  test('says that its place is no folder', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await problemOf({ DOORLOOP_DATA: join(folder, 'file', 'below') })).toMatchObject({ problem: 'disk' })
  })

  test('does not make a sentence of a fault of ours', async () => {
    expect(openingProblem(new TypeError('a bug'), undefined)).toBeNull()
    expect(openingProblem('text', undefined)).toBeNull()
  })
})

describe('a server', () => {
  test('that does not answer', async () => {
    const problem = await problemOf({ DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/doorloop' })
    expect(problem).toEqual({ problem: 'no-connection', place: '127.0.0.1:1', said: 'ECONNREFUSED' })
    expect(openingText('en', problem as OpeningProblem)).not.toContain('secret')
  })

  test.each(['somewhere', 'mysql://app@host/db', 'postgres//app'])('whose address is none: %s', async (address) => {
    expect(await problemOf({ DATABASE_URL: address })).toEqual({ problem: 'wrong-address' })
  })

  test.each([
    ['130022', '13.22'],
    ['90624', '9.6.24'],
  ])('of version %s is too old', async (number, name) => {
    const { db, close } = await openInMemory({ fresh: true })
    const old = db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async () => ({ rows: [{ number, name }] }) })
    await expect(checkVersion(old)).rejects.toEqual(new OldServerError(name))
    await close()
  })

  test('of the newest version is fine', async () => {
    const { db, close } = await openInMemory({ fresh: true })
    await checkVersion(db)
    await close()
  })
})

describe('sentences', () => {
  test('a newer database names both steps', () => {
    const problem = openingProblem(new NewerDatabaseError('0042-later', '0009-pupil-functions'))
    expect(openingText('nl', problem as OpeningProblem)).toContain('0042-later')
  })

  test('statements for an administrator quote the names', () => {
    expect(statementsFor('my "app"', 'door-loop')).toContain('grant doorloop_user, doorloop_system to "my ""app""";')
  })
})

describe.skipIf(!SERVER)('a server refuses', () => {
  const own = (change: Partial<URL>): string => Object.assign(new URL(SERVER ?? ''), change).href
  const administer = (...statements: string[]) => administerOn(SERVER ?? '', ...statements)
  const administerOn = async (address: string, ...statements: string[]): Promise<void> => {
    const { db, close } = openServer(address)
    for (const statement of statements) await sql.raw(statement).execute(db)
    await close()
  }
  const name = `doorloop_test_${randomBytes(4).toString('hex')}`

  test('a wrong password', async () => {
    expect(await problemOf({ DATABASE_URL: own({ password: 'wrong' }) })).toMatchObject({ problem: 'wrong-password' })
  })

  test('a database that is not there', async () => {
    expect(await problemOf({ DATABASE_URL: own({ pathname: '/nowhere' }) })).toMatchObject({ problem: 'no-database', name: 'nowhere' })
  })

  test('a login without rights, until an administrator has run what the sentence says', async () => {
    await administer(`create role ${name} login password 'p'`, `create database ${name}`)
    const url = own({ username: name, password: 'p', pathname: `/${name}` })
    const problem = await problemOf({ DATABASE_URL: url })
    expect(problem).toMatchObject({ problem: 'no-rights', login: name, name })
    expect(openingText('nl', problem as OpeningProblem)).toContain(statementsFor(name, name))
    // the roles are there already on a server that tests share; the schema is the new database's
    await administer(`alter role ${name} noinherit`, `grant doorloop_user, doorloop_system to ${name}`, `grant ${name} to current_user`)
    await administer(`grant create on database ${name} to ${name}`)
    await administerOn(own({ pathname: `/${name}` }), `alter schema public owner to ${name}`)
    await administer(`alter database ${name} owner to ${name}`)
    const { db, close, done } = await openReady({ DATABASE_URL: url })
    expect(done.length).toBeGreaterThan(0)
    expect((await sql`select from role_assignment`.execute(db)).rows).toEqual([])
    await close()
    await administerOn(own({ username: name, password: 'p' }), `drop database ${name}`)
    await administer(`drop role ${name}`)
  })
})
