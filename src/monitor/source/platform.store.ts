import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'

/** The four tables of docs/formats.md and their columns, as the views of the platform give them (migrations/0037-pupil-views.ts). */
const TABLES = {
  leerlingen: ['leerling', 'geslacht', 'geboortedatum'],
  experimenten: ['experiment', 'tranche', 'startjaar', 'brin_vmbo', 'vestiging_vmbo', 'brin_mbo', 'sector', 'status'],
  inschrijvingen: ['leerling', 'teldatum', 'brin', 'vestiging', 'opleiding', 'leerjaar', 'sector', 'crebo', 'experiment'],
  diplomas: ['leerling', 'datum', 'diploma', 'brin', 'experiment'],
} as const
type Table = keyof typeof TABLES

/** So many rows at once: a region of years does not fit in memory as one answer. */
const BATCH = 20_000

/**
 * What schools recorded, as a delivery in this folder that the monitor reads like any other: the same checks, the same
 * rejects with their line. Random numbers of pupils, no names. `day`: count dates up to it.
 */
export async function writePlatformSource(db: Db, folder: string, day: string): Promise<void> {
  // the monitor counts all schools; that is for who runs the machine
  await asSystem(db, async (trx) => {
    await sql`select set_config('app.today', ${day}, true)`.execute(trx)
    for (const table of Object.keys(TABLES) as Table[]) await writeTable(trx, table, folder)
  })
}

async function writeTable(trx: Trx, table: Table, folder: string): Promise<void> {
  const columns = TABLES[table]
  const file = createWriteStream(join(folder, `${table}.csv`))
  file.write(`${columns.join(',')}\n`)
  const cursor = sql.raw(`rows_of_${table}`)
  const asked = sql.join(columns.map((name) => sql.raw(`v.${name}::text`)))
  await sql`declare ${cursor} no scroll cursor for select ${asked} from ${sql.raw(`monitor_${table}`)} v`.execute(trx)
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`fetch ${sql.raw(String(BATCH))} from ${cursor}`.execute(trx)
    for (const row of rows) file.write(`${columns.map((name) => quoted(row[name] ?? '')).join(',')}\n`)
    if (rows.length < BATCH) break
  }
  await sql`close ${cursor}`.execute(trx)
  file.end()
  await finished(file)
}

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
