import { sql } from 'kysely'
import { type Db, SYSTEM_ROLE, type Trx } from '../database.ts'

/**
 * One transaction in which everything is read as it stood at one moment, or nothing is written. It takes as long as it
 * takes, and values look the same whatever the server's settings are.
 */
export function inOneGo<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const settings = {
        statement_timeout: '0',
        idle_in_transaction_session_timeout: '0',
        timezone: 'UTC',
        datestyle: 'ISO, YMD',
        intervalstyle: 'postgres',
        bytea_output: 'hex',
        extra_float_digits: '1',
      }
      for (const [name, value] of Object.entries(settings)) await sql`select set_config(${name}, ${value}, true)`.execute(trx)
      return work(trx)
    })
}

/** Rows of people are Doorloop's own work to copy: the policies let this role pass, even where the owner is held by them. */
export async function asSystemRole(trx: Trx): Promise<void> {
  await sql`select set_config('role', ${SYSTEM_ROLE}, true)`.execute(trx)
}

/** Whoever signed in owns the tables: needed for their sequences and keys. */
export async function asOwner(trx: Trx): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(trx)
}
