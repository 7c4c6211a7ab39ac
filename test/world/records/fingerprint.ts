import { sql } from 'kysely'
import { asSystem, type Db } from '../../../src/platform/database/database.ts'

/** What may change without anybody having done anything to a record: who looked, and how often somebody tried. */
const NOTES = ['pupil_log', 'event_log', 'throttle', 'auth_session', 'auth_verification']

/** A mark of the contents of each table: the same as long as nothing in it changed. */
export function fingerprint(db: Db): Promise<Record<string, string>> {
  return asSystem(db, async (trx) => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and relkind = 'r' order by 1`.execute(trx)
    const marks: Record<string, string> = {}
    for (const { name } of rows.filter((one) => !NOTES.includes(one.name))) marks[name] = await markOf(name)
    return marks

    async function markOf(name: string): Promise<string> {
      const found = await sql<{
        mark: string
      }>`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as mark
        from ${sql.table(name)} t`.execute(trx)
      return found.rows[0]?.mark ?? ''
    }
  })
}
