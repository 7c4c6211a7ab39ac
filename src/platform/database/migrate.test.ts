import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../migrations/index.ts'
import { fillWithSamples, untested } from '../migrations/testing/fill.ts'
import { tablesOf } from './copy/catalog.ts'
import { type Line, linesOf } from './copy/lines.ts'
import { asOwner, asSystemRole, inOneGo } from './copy/session.ts'
import { asSystem, type Database, type Db } from './database.ts'
import { migrate, NewerDatabaseError } from './migrate.ts'
import { openServer } from './server.ts'
import { openBareDatabase, openInMemory } from './testing/test-database.ts'

/** The rows of each table as objects, whatever columns it has just now. */
type Contents = Record<string, Record<string, string | null>[]>

describe('each migration on a database with data', () => {
  let database: Database
  beforeAll(async () => {
    database = await openBareDatabase({ fresh: true })
  })
  afterAll(() => database.close())

  test.each(MIGRATIONS.map(({ name }, index) => [name, index] as const))('%s keeps every row that was there', async (_, index) => {
    await fillWithSamples(database.db)
    const before = await contentsOf(database.db)
    await migrate(database.db, MIGRATIONS.slice(0, index + 1))
    expect(lost(before, await contentsOf(database.db))).toEqual([])
  })

  test('and a second time there is nothing left to do', async () => {
    expect(await migrate(database.db)).toEqual([])
  })
})

// filled when all are done: a row from before a column came has no value in it
test('the rows to try them on are in every table, with a value in every column', async () => {
  const database = await openBareDatabase({ fresh: true })
  await migrate(database.db)
  await fillWithSamples(database.db)
  expect(await untested(database.db)).toEqual([])
  await database.close()
})

describe('a migration', () => {
  let database: Database
  beforeAll(async () => {
    database = await openBareDatabase()
    await migrate(database.db)
  })
  afterAll(() => database.close())

  test('of a newer program is refused, by name, and nothing is changed', async () => {
    const newer = { name: '9999-later', sql: 'create table later (id int)' }
    await migrate(database.db, [...MIGRATIONS, newer])
    await expect(migrate(database.db)).rejects.toEqual(new NewerDatabaseError('9999-later', MIGRATIONS.at(-1)?.name ?? ''))
    await sql`drop table later`.execute(database.db)
    await asSystem(database.db, (trx) => sql`delete from migration where name = '9999-later'`.execute(trx))
    expect(await migrate(database.db)).toEqual([])
  })

  test('that fails leaves nothing of itself, nor of those before it', async () => {
    const steps = [...MIGRATIONS, { name: '9998-good', sql: 'create table good (id int)' }, { name: '9999-bad', sql: 'create tabel bad' }]
    await expect(migrate(database.db, steps)).rejects.toThrow('syntax error')
    expect(await migrate(database.db)).toEqual([])
    expect((await sql<{ there: string }>`select to_regclass('good') as there`.execute(database.db)).rows).toEqual([{ there: null }])
  })
})

test('two programs that start at once: one does the work, the other waits for it', async () => {
  const database = await openBareDatabase({ fresh: true })
  const own = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const url = process.env.TEST_DATABASE_URL && Object.assign(new URL(process.env.TEST_DATABASE_URL), { pathname: `/${own.rows[0]?.name}` })
  const other = url ? openServer(url.href) : database
  const done = await Promise.all([migrate(database.db), migrate(other.db)])
  expect(done.map(({ length }) => length).sort()).toEqual([0, MIGRATIONS.length])
  if (other !== database) await other.close()
  await database.close()
})

test('a login that may make roles, but is no superuser, can set everything up', async () => {
  // PGlite speaks for the newest PostgreSQL: there a role's maker may not take it on by itself
  const database = await openInMemory({ fresh: true })
  for (const statement of [
    'create role app createrole noinherit',
    'grant all on schema public to app with grant option',
    'set session authorization app',
  ])
    await sql.raw(statement).execute(database.db)
  expect(await migrate(database.db)).toHaveLength(MIGRATIONS.length)
  await asSystem(database.db, (trx) => sql`insert into region (name) values ('R')`.execute(trx))
  // the owner of the tables is behind the second wall too
  expect((await sql`select from region`.execute(database.db)).rows).toEqual([])
  await database.close()
})

function contentsOf(db: Db): Promise<Contents> {
  return inOneGo(db, async (trx) => {
    const tables = await tablesOf(trx)
    const held = await sql`select from pg_policies where schemaname = 'public'`.execute(trx)
    await (held.rows.length > 0 ? asSystemRole(trx) : asOwner(trx))
    const contents: Contents = {}
    for (const table of tables) {
      const lines: Line[] = []
      for await (const some of linesOf(trx, table)) lines.push(...some)
      contents[table.name] = lines.map((line) => Object.fromEntries(table.columns.map(({ name }, index) => [name, line[index] ?? null])))
    }
    return contents
  })
}

/** Rows and values that are no longer there, of tables and columns that still are. */
function lost(before: Contents, after: Contents): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const now = after[table]
    if (!now) return []
    const still = Object.keys(now[0] ?? {})
    const seen = (row: Record<string, string | null>): string =>
      JSON.stringify(Object.entries(row).filter(([name]) => still.includes(name)))
    const found = now.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => name in (rows[0] ?? {}))))
    return rows
      .map(seen)
      .filter((row) => !found.includes(row))
      .map((row) => `${table}: ${row}`)
  })
}
