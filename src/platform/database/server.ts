import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
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
  })
  pool.on('error', report)
  // the pool listens only while a connection is idle; one that breaks in the middle of a request would end the process
  pool.on('connect', (client) => client.on('error', report))
  const db: Database['db'] = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { db, kind: 'server', close: () => db.destroy() }
}
