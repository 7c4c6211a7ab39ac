import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { ROLES } from '../../access/rights.ts'
import { rightsIn, syncRights } from '../../access/sync-rights.ts'
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
  return url ? ofServer(url) : openInMemory({ fresh })
}

/** Embedded wherever the suite runs. */
export async function openInMemory({ fresh = false } = {}): Promise<Database> {
  const made = await (fresh ? kept('bare', async () => undefined) : kept('migrated', prepare))
  return overPglite(await PGlite.create({ loadDataDir: new Blob([new Uint8Array(made)]) }))
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
      await drop(url, name)
    },
  }
}

/** The server cleans up in a database by itself now and then, as another role whose work we may not break off: it is done soon. */
async function drop(url: string, name: string): Promise<void> {
  for (let patience = 40; ; patience -= 1) {
    try {
      return await administer(url, `drop database ${name} with (force)`)
    } catch (error) {
      // 42501, insufficient_privilege
      if ((error as { code?: string }).code !== '42501' || patience === 0) throw error
      await setTimeout(250)
    }
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Making an embedded database takes seconds, unpacking one less than one: it is made once per set of migrations. */
async function kept(what: 'bare' | 'migrated', make: (database: Database) => Promise<void>): Promise<Buffer> {
  const folder = join(packageRoot(), 'node_modules', '.cache', 'doorloop')
  const contents = createHash('sha256')
    .update(JSON.stringify(what === 'bare' ? what : [MIGRATIONS, ROLES.map(rightsIn)]))
    .digest('hex')
    .slice(0, 16)
  const file = join(folder, `database-${contents}.tar`)
  if (existsSync(file)) return readFileSync(file)
  const lite = await PGlite.create()
  const database = overPglite(lite)
  await make(database)
  const dump = Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer())
  await database.close()
  mkdirSync(folder, { recursive: true })
  // under another name first: another test file may be looking for it
  const half = `${file}.${process.pid}`
  writeFileSync(half, dump)
  renameSync(half, file)
  return dump
}
