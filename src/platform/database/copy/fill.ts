import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import { type CopiedTable, keysToItself } from './catalog.ts'
import { asOwner } from './session.ts'

/** Tables that hold something; what is copied only ever goes into an empty database. */
export async function filledTables(trx: Trx, tables: readonly CopiedTable[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ some: boolean }>`select exists (select from ${sql.table(name)}) as some`.execute(trx)
    if (rows[0]?.some) filled.push(name)
  }
  return filled
}

/** Runs the filling, from and back to the owner, with foreign keys of a table to itself checked at its end. */
export async function whileKeysWait<T>(trx: Trx, fill: () => Promise<T>): Promise<T> {
  const keys = await keysToItself(trx)
  const alter = async (how: string): Promise<void> => {
    for (const { table, name } of keys)
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} ${sql.raw(how)}`.execute(trx)
  }
  await asOwner(trx)
  await alter('deferrable initially deferred')
  const filled = await fill()
  await asOwner(trx)
  await sql`set constraints all immediate`.execute(trx)
  await alter('not deferrable')
  return filled
}
