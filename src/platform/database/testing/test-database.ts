import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { ROLES } from '../../access/rights.ts'
import { rightsIn, syncRights } from '../../access/sync-rights.ts'
import { MIGRATIONS } from '../../migrations/index.ts'
import { packageRoot } from '../../package-root.ts'
import type { Database } from '../database.ts'
import { overPglite } from '../embedded.ts'
import { migrate } from '../migrate.ts'
import { copyOnServer, openOnServer } from './server-database.ts'

/**
 * A migrated, empty database of its own: on the server of TEST_DATABASE_URL when that is set, else in memory. Every
 * suite that stores something runs over both.
 */
export async function openTestDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL
  return url ? copyOnServer(url, nameOf('migrated'), prepare) : openInMemory()
}

/** Likewise, but nothing in it on a server; in memory it is migrated already. For tests of the migrations: `fresh`. */
export async function openBareDatabase({ fresh = false } = {}): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL
  return url ? openOnServer(url) : openInMemory({ fresh })
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

/** Making an embedded database takes seconds, unpacking one less than one: it is made once per set of migrations. */
async function kept(what: 'bare' | 'migrated', make: (database: Database) => Promise<void>): Promise<Buffer> {
  const folder = join(packageRoot(), 'node_modules', '.cache', 'doorloop')
  const file = join(folder, `database-${nameOf(what)}.tar`)
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

/** Another set of migrations or rights is another database. */
const nameOf = (what: 'bare' | 'migrated'): string =>
  createHash('sha256')
    .update(JSON.stringify(what === 'bare' ? what : [MIGRATIONS, ROLES.map(rightsIn)]))
    .digest('hex')
    .slice(0, 16)
