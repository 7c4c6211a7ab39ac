import { sql } from 'kysely'
import { MIGRATIONS, type Migration } from '../migrations/index.ts'
import type { Db, Trx } from './database.ts'

/** The database was made by a newer Doorloop than this one. */
export class NewerDatabaseError extends Error {
  readonly found: string
  readonly known: string
  constructor(found: string, known: string) {
    super(`the database is at ${found}, this program knows up to ${known}`)
    this.found = found
    this.known = known
  }
}

const LOCK = 7_208_112_026

/**
 * Brings the database to what this program knows; forward only, all or nothing. Two programs that start at once wait
 * for each other. Gives the names of what was done.
 */
export function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    await sql`create table if not exists migration (name text primary key, done_at timestamptz not null default now())`.execute(trx)
    const done = await doneIn(trx)
    const known = new Set(migrations.map(({ name }) => name))
    const unknown = done.find((name) => !known.has(name))
    if (unknown) throw new NewerDatabaseError(unknown, migrations.at(-1)?.name ?? '')
    const todo = migrations.filter(({ name }) => !done.includes(name))
    for (const { name, sql: text } of todo) {
      await sql.raw(text).execute(trx)
      await sql`insert into migration (name) values (${name})`.execute(trx)
    }
    return todo.map(({ name }) => name)
  })
}

async function doneIn(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(trx)
  return rows.map(({ name }) => name)
}
