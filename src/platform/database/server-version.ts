import { sql } from 'kysely'
import type { Db } from './database.ts'

/** The oldest PostgreSQL whose SQL Doorloop speaks. */
export const OLDEST_SERVER = 14

export class OldServerError extends Error {
  readonly found: string
  constructor(found: string) {
    super(`PostgreSQL ${found} is older than ${OLDEST_SERVER}`)
    this.found = found
  }
}

/** Refuses a server that is too old, before anything is made on it. */
export async function checkVersion(db: Db): Promise<void> {
  const { rows } = await sql<{ number: string; name: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`.execute(db)
  if (Number(rows[0]?.number ?? 0) < OLDEST_SERVER * 10_000) throw new OldServerError(rows[0]?.name ?? '?')
}
