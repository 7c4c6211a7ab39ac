import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { RIGHTS_OF } from '../../access/rights.ts'
import { syncRights } from '../../access/sync-rights.ts'
import { MIGRATIONS } from '../../migrations/index.ts'
import { packageRoot } from '../../package-root.ts'
import type { Database } from '../database.ts'
import { overPglite } from '../embedded.ts'
import { migrate } from '../migrate.ts'
import { openServer } from '../server.ts'

/**
 * A migrated, empty database of its own: on the server of TEST_DATABASE_URL when that is set, else in memory. Every
 * suite that stores something runs over both.
 */
export async function openTestDatabase(): Promise<Database> {
  const database = await openBareDatabase()
  if (database.kind === 'embedded') return database
  await prepare(database)
  return database
}

/** Likewise, but nothing in it on a server; in memory it is migrated already. For tests of the migrations: `fresh`. */
export async function openBareDatabase({ fresh = false } = {}): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return ofServer(url)
  if (fresh) return overPglite(await PGlite.create())
  return overPglite(await PGlite.create({ loadDataDir: new Blob([new Uint8Array(await template())]) }))
}

async function prepare({ db }: Database): Promise<void> {
  await migrate(db)
  await syncRights(db)
}

async function ofServer(url: string): Promise<Database> {
  const name = `doorloop_test_${randomBytes(6).toString('hex')}`
  await administer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const database = openServer(own.href)
  return {
    ...database,
    async close() {
      await database.close()
      await administer(url, `drop database ${name} with (force)`)
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Making an embedded database takes seconds, unpacking a migrated one less than one: it is made once per set of migrations. */
async function template(): Promise<Buffer> {
  const folder = join(packageRoot(), 'node_modules', '.cache', 'doorloop')
  const contents = createHash('sha256')
    .update(JSON.stringify([MIGRATIONS, RIGHTS_OF]))
    .digest('hex')
    .slice(0, 16)
  const file = join(folder, `database-${contents}.tar`)
  if (existsSync(file)) return readFileSync(file)
  const lite = await PGlite.create()
  const database = overPglite(lite)
  await prepare(database)
  const dump = Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer())
  await database.close()
  mkdirSync(folder, { recursive: true })
  // under another name first: another test file may be looking for it
  const half = `${file}.${process.pid}`
  writeFileSync(half, dump)
  renameSync(half, file)
  return dump
}
