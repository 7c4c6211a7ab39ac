import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { asSystem, type Db } from '../database/database.ts'
import { type PageModule, page } from '../http/app.ts'
import { MIGRATIONS } from '../migrations/index.ts'

export const NOT_READY = ['database', 'migrations'] as const
type NotReady = (typeof NOT_READY)[number]

/**
 * For whoever watches over the server. `/health`: the process answers. `/ready`: the database answers too and is at the
 * level of this program. Neither tells anything about anybody.
 */
export const healthPages =
  ({ db }: { db: Db }): PageModule =>
  (app) => {
    page(app, '/health', 'public', (c) => c.json({ alive: true }))
    page(app, '/ready', 'public', async (c) => {
      const missing = await whyNotReady(db)
      return missing ? c.json({ ready: false, because: missing }, 503) : c.json({ ready: true })
    })
  }

const PATIENCE = 2000

/** Null when everything is there. */
export async function whyNotReady(db: Db): Promise<NotReady | null> {
  try {
    const done = await Promise.race([stepsDone(db), wait(PATIENCE, null, { ref: false })])
    if (!done) return 'database'
    return MIGRATIONS.every(({ name }) => done.includes(name)) ? null : 'migrations'
  } catch {
    return 'database'
  }
}

/** Asked as Doorloop itself: nobody is signed in. */
async function stepsDone(db: Db): Promise<string[]> {
  const { rows } = await asSystem(db, (trx) => sql<{ name: string }>`select name from migration`.execute(trx))
  return rows.map(({ name }) => name)
}
