import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import { TAKE_ROLE } from './quick-pool.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** An open database. `embedded` is the one in a folder, for trial; `server` is PostgreSQL. */
export interface Database {
  db: Db
  kind: 'embedded' | 'server'
  close(): Promise<void>
}

/** Roles of the database: nobody signs in as them, a transaction takes one on (migrations/0001-roles.ts). */
export const USER_ROLE = 'doorloop_user'
export const SYSTEM_ROLE = 'doorloop_system'

/**
 * Work for a person: one transaction that sees and changes only what the policies give this person. Everything inside
 * must use `trx`: a query on the pool would wait for itself in the embedded database, which has one connection.
 * `today` (`2026-11-22`) is for tests; without it rights hold on the day it is in the Netherlands.
 */
export function asPerson<T>(db: Db, personId: string, work: (trx: Trx) => Promise<T>, today = ''): Promise<T> {
  return inRole(db, USER_ROLE, personId, today, work)
}

/** Work of Doorloop itself: signing in, set-up of an empty database, retention. Policies let it pass; callers say why. */
export function asSystem<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inRole(db, SYSTEM_ROLE, '', '', work)
}

function inRole<T>(db: Db, role: string, personId: string, today: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await trx.executeQuery(CompiledQuery.raw(TAKE_ROLE, [personId, today, role]))
    return work(trx)
  })
}
