import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What was found, and at which change of who is where. */
interface Kept {
  change: number
  until: number
  /** also while it is being looked for: whoever asks meanwhile waits for the same */
  found: Promise<unknown>
}

/** A change is noted before it is committed: whoever looks in between keeps the old answer, and no longer than this. */
const LONGEST = 60_000
const MOST = 2000

const keptFor = new WeakMap<Db, Map<string, Kept>>()

/**
 * Finds something that takes long over all pupils once for everybody with this key, until a pupil's record, enrolment or
 * route changes, or a person's role (0010-counts.ts). The key holds whatever the answer depends on, the person too when it differs by person.
 * Both have transactions of their own: not inside another one.
 */
export async function remember<T>(db: Db, key: string, now: number, find: () => Promise<T>): Promise<T> {
  const kept = keptFor.get(db) ?? new Map<string, Kept>()
  keptFor.set(db, kept)
  const change = await readChange(db)
  const before = kept.get(key)
  if (before && before.change === change && before.until > now) return before.found as Promise<T>
  const entry: Kept = { change, until: now + LONGEST, found: find() }
  kept.delete(key)
  kept.set(key, entry)
  entry.found.catch(() => kept.get(key) === entry && kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break
    kept.delete(oldest)
  }
  return entry.found as Promise<T>
}

/** A number that says nothing about anybody: no role is taken on for it, which saves a transaction before every such page. */
async function readChange(db: Db): Promise<number> {
  const { rows } = await sql<{ change: number }>`select last_value as change from pupil_change`.execute(db)
  return rows[0]?.change ?? 0
}
