import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/** The counter behind a column that numbers its rows. */
export interface Counter {
  table: string
  column: string
  last: number
  called: boolean
}

/** Asked as the owner of the tables. */
export async function countersOf(trx: Trx): Promise<Counter[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
    order by 1, 2`.execute(trx)
  const found: Counter[] = []
  for (const { table, column, sequence } of rows) {
    const [state] = (
      await sql<{ last: number; called: boolean }>`select last_value as last, is_called as called from ${sql.raw(sequence)}`.execute(trx)
    ).rows
    if (state) found.push({ table, column, ...state })
  }
  return found
}

/** Goes on counting where it stopped: a number that was given out once is never given to something else. */
export async function setCounters(trx: Trx, counters: readonly Counter[]): Promise<void> {
  for (const { table, column, last, called } of counters)
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), ${last}, ${called})`.execute(trx)
}
