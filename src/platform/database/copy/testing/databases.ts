import { fillWithSamples } from '../../../migrations/testing/fill.ts'
import type { Database, Db } from '../../database.ts'
import { openTestDatabase } from '../../testing/test-database.ts'
import { type CopiedTable, tablesOf } from '../catalog.ts'
import { type Line, linesOf } from '../lines.ts'
import { asSystemRole, inOneGo } from '../session.ts'

/** A database with rows in every table. */
export async function filledDatabase(): Promise<Database> {
  const database = await openTestDatabase()
  await fillWithSamples(database.db)
  return database
}

/** Every row of every table, as text. */
export function everything(db: Db): Promise<Record<string, Line[]>> {
  return inOneGo(db, async (trx) => {
    const tables: CopiedTable[] = await tablesOf(trx)
    await asSystemRole(trx)
    const found: Record<string, Line[]> = {}
    for (const table of tables) {
      found[table.name] = []
      for await (const lines of linesOf(trx, table)) found[table.name]?.push(...lines)
    }
    return found
  })
}
