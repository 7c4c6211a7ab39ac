import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { lockFolder } from './lock.ts'
import { quickPool } from './quick-pool.ts'
import { readTypesAsWritten } from './types.ts'

/** The database in a folder: for trial, demonstration and tests. Survives a kill, not a power cut: it never flushes to disk. */
export async function openEmbedded(folder: string): Promise<Database> {
  const release = lockFolder(folder)
  try {
    const database = overPglite(await PGlite.create(await placeIn(folder)))
    return {
      ...database,
      close: () => database.close().finally(release),
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Killed while it is being made, a database cannot be opened again: it gets its name when it is whole. */
async function placeIn(folder: string): Promise<string> {
  const place = join(folder, 'database')
  if (existsSync(place)) return place
  const half = `${place}.new`
  rmSync(half, { recursive: true, force: true })
  await (await PGlite.create(half)).close()
  renameSync(half, place)
  return place
}

/** One connection is all there is; a second one would wait for the first, and after three seconds say so. */
export function overPglite(lite: PGlite): Database {
  const pool = new pg.Pool({
    ...createPgConfig(lite),
    max: 1,
    connectionTimeoutMillis: 30_000,
    types: readTypesAsWritten(),
    pipeline: true,
  } as pg.PoolConfig)
  const db: Database['db'] = new Kysely({ dialect: new PostgresDialect({ pool: quickPool(pool) }) })
  return {
    db,
    kind: 'embedded',
    async close() {
      await db.destroy()
      await lite.close()
    },
  }
}
