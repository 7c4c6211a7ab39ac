import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { quickPool } from './quick-pool.ts'
import { readTypesAsWritten } from './types.ts'

/** PostgreSQL 14 or newer. A connection that breaks while idle is replaced; the pool says so to `report` and goes on. */
export function openServer(url: string, report: (error: Error) => void = () => undefined): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 5000,
    // a page that takes longer than this is broken off, and its transaction with it
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    types: readTypesAsWritten(),
    pipeline: true,
    // what a connection has planned is worth keeping for longer than ten seconds
    idleTimeoutMillis: 600_000,
    // compiling takes longer than any page of ours
    options: '-c jit=off -c plan_cache_mode=force_generic_plan',
  })
  pool.on('error', report)
  // the pool listens only while a connection is idle; one that breaks in the middle of a request would end the process
  pool.on('connect', (client) => client.on('error', report))
  const db: Database['db'] = new Kysely({ dialect: new PostgresDialect({ pool: quickPool(pool) }) })
  return { db, kind: 'server', close: () => db.destroy() }
}
