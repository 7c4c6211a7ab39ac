import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { TABLE_FILES, type TableFile } from '#monitor/output.ts'
import { COLUMNS, type SourceRows } from './source-rows.ts'

/** How the files of a delivery may look while they say the same. */
export interface Shape {
  delimiter: ',' | ';'
  mark: boolean
  newline: '\n' | '\r\n'
  endsWithNewline: boolean
  quoted: 'needed' | 'all'
  /** `1-10-2008` instead of `2008-10-01` */
  dutchDates: boolean
  upperCaseHeader: boolean
  /** turns the columns round by so many places */
  turn: number
  kinds: ('csv' | 'csv.gz' | 'parquet')[]
}

export const PLAIN: Shape = {
  delimiter: ',',
  mark: false,
  newline: '\n',
  endsWithNewline: true,
  quoted: 'needed',
  dutchDates: false,
  upperCaseHeader: false,
  turn: 0,
  kinds: ['csv', 'csv', 'csv', 'csv'],
}

const kind = fc.constantFrom<Shape['kinds'][number]>('csv', 'csv', 'csv.gz', 'parquet')

export const randomShape: fc.Arbitrary<Shape> = fc.record({
  delimiter: fc.constantFrom(',', ';'),
  mark: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
  endsWithNewline: fc.boolean(),
  quoted: fc.constantFrom('needed', 'all'),
  dutchDates: fc.boolean(),
  upperCaseHeader: fc.boolean(),
  turn: fc.nat({ max: 8 }),
  kinds: fc.tuple(kind, kind, kind, kind),
})

/** Writes the four tables into a folder; what was there is gone. */
export async function writeSource(folder: string, source: SourceRows, shape: Shape = PLAIN): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [index, table] of TABLE_FILES.entries()) {
    const as = shape.kinds[index] ?? 'csv'
    if (as === 'parquet') await writeParquet(folder, table, tableText(source, table, PLAIN))
    else
      writeFileSync(
        join(folder, `${table}.${as}`),
        as === 'csv' ? tableText(source, table, shape) : gzipSync(tableText(source, table, shape)),
      )
  }
}

/** One table as CSV text. */
export function tableText(source: SourceRows, table: TableFile, shape: Shape): string {
  const names: string[] = COLUMNS[table]
  const columns = names.map((_, index) => names[(index + shape.turn) % names.length] as string)
  const header = columns.map((name) => (shape.upperCaseHeader ? name.toUpperCase() : name))
  const records = (source[table] as object[]).map((row) =>
    columns.map((name) => written(name, String(new Map(Object.entries(row)).get(name)), shape)),
  )
  const lines = [header, ...records].map((record) => record.map((field) => quotedField(field, shape)).join(shape.delimiter))
  return `${shape.mark ? '\uFEFF' : ''}${lines.join(shape.newline)}${shape.endsWithNewline ? shape.newline : ''}`
}

function written(column: string, value: string, shape: Shape): string {
  if (!shape.dutchDates || !['geboortedatum', 'teldatum', 'datum'].includes(column)) return value
  const [year, month, day] = value.split('-')
  return `${Number(day)}-${Number(month)}-${year}`
}

function quotedField(field: string, { delimiter, quoted }: Shape): string {
  const mustQuote = quoted === 'all' || field.includes(delimiter) || /["\r\n]/.test(field)
  return mustQuote ? `"${field.replaceAll('"', '""')}"` : field
}

async function writeParquet(folder: string, table: TableFile, csv: string): Promise<void> {
  const from = join(folder, `${table}.txt`)
  writeFileSync(from, csv)
  await runSql(`COPY (SELECT * FROM read_csv('${from}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"'))
    TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`)
  rmSync(from)
}

/** Runs one statement in a database of its own. */
export async function runSql(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    await connection.run(sql)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
