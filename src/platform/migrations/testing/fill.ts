import { sql } from 'kysely'
import { type Column, tablesOf } from '../../database/copy/catalog.ts'
import { whileKeysWait } from '../../database/copy/fill.ts'
import { asSystemRole, inOneGo } from '../../database/copy/session.ts'
import type { Db, Trx } from '../../database/database.ts'
import { SAMPLE_ROWS } from './sample-rows.ts'

/** Puts the sample rows into the tables that have none yet. Throws when a table of this database has no sample. */
export async function fillWithSamples(db: Db): Promise<void> {
  await inOneGo(db, async (trx) => {
    const hasPolicies = await hasSystemRights(trx)
    const tables = await tablesOf(trx)
    const fill = async (): Promise<void> => {
      if (hasPolicies) await asSystemRole(trx)
      for (const { name, columns } of tables) if (await isEmpty(trx, name)) await addSamples(trx, name, columns)
    }
    await whileKeysWait(trx, fill)
  })
}

/** Before the policies are there, only the owner gets at the tables. */
async function hasSystemRights(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from pg_policies where schemaname = 'public') as any`.execute(trx)
  return rows[0]?.any ?? false
}

async function isEmpty(trx: Trx, table: string): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(trx)
  return rows.length === 0
}

async function addSamples(trx: Trx, table: string, columns: readonly Column[]): Promise<void> {
  const samples = SAMPLE_ROWS[table]
  if (!samples) throw new Error(`table ${table} has no rows in migrations/testing/sample-rows.ts`)
  for (const sample of samples) {
    const given = columns.filter(({ name }) => name in sample)
    const names = sql.join(given.map(({ name }) => sql.ref(name)))
    const values = sql.join(given.map(({ name, type }) => sql`${sample[name]}::${sql.raw(type)}`))
    await sql`insert into ${sql.table(table)} (${names}) values (${values})`.execute(trx)
  }
}

/** `table.column` of what holds no value in any row: the samples leave it untested. */
export async function untested(db: Db): Promise<string[]> {
  return inOneGo(db, async (trx) => {
    const tables = await tablesOf(trx)
    await asSystemRole(trx)
    const found: string[] = []
    for (const { name, columns } of tables)
      for (const column of columns) {
        const { rows } = await sql`select from ${sql.table(name)} where ${sql.ref(column.name)} is not null limit 1`.execute(trx)
        if (rows.length === 0) found.push(`${name}.${column.name}`)
      }
    return found
  })
}
