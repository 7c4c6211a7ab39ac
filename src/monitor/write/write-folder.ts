import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { openDuckdb } from '../engine/duckdb.ts'
import { quote } from '../engine/engine.ts'
import { COLUMNS, cellsOf, toCsv } from '../export/index.ts'
import type { MonitorOutput } from '../output.ts'
import { TABLES, type TableName } from '../rows.ts'

/** A file to write: everything is made first under another name, so that a stop leaves no half files. */
export interface NamedText {
  name: string
  text: string
}

/** One CSV per table that has rows. */
export function csvFiles(output: MonitorOutput): NamedText[] {
  return tablesIn(output).map((table) => ({ name: `${table}.csv`, text: toCsv(output.rows, table) }))
}

/** All tables in one CSV: the columns of all of them, each row filling its own. */
export function oneCsv(output: MonitorOutput): string {
  const names = [...new Set(TABLES.flatMap((table) => COLUMNS[table].map((column) => column.name)))]
  const lines = tablesIn(output).flatMap((table) => {
    const places = names.map((name) => COLUMNS[table].findIndex((column) => column.name === name))
    return cellsOf(output.rows, table).map((cells) => [table, ...places.map((place) => cells[place] ?? null)])
  })
  return stringify([['table', ...names], ...lines])
}

function tablesIn(output: MonitorOutput): TableName[] {
  return TABLES.filter((table) => output.rows.some((row) => row.table === table))
}

/** Writes the files into the folder, and with `parquet` a Parquet file beside each CSV: all of them, or none. */
export async function writeFolder(folder: string, files: NamedText[], parquet: boolean): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const half = mkdtempSync(join(folder, '.doorloop-'))
  try {
    for (const { name, text } of files) writeFileSync(join(half, name), text)
    const names = files.map((file) => file.name)
    if (parquet)
      names.push(
        ...(await parquetBeside(
          half,
          names.filter((name) => name.endsWith('.csv')),
        )),
      )
    for (const name of names) renameSync(join(half, name), join(folder, name))
    return names
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

async function parquetBeside(folder: string, csvNames: string[]): Promise<string[]> {
  const engine = await openDuckdb({ folders: [folder], spill: folder, memory: '512MB' })
  try {
    const names: string[] = []
    for (const csv of csvNames) {
      const name = csv.replace(/\.csv$/, '.parquet')
      const [from, to] = [quote(join(folder, csv)), quote(join(folder, name))]
      await engine.run(`COPY (SELECT * FROM read_csv(${from}, header = true, sample_size = -1)) TO ${to} (FORMAT parquet)`)
      names.push(name)
    }
    return names
  } finally {
    engine.close()
  }
}
