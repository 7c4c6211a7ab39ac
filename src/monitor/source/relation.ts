import { type Engine, quote } from '../engine/engine.ts'
import { TABLE_FILES } from '../output.ts'
import { fail } from '../problem.ts'
import type { InputFile } from './files.ts'
import { type CsvHeader, checkColumns, readHeader } from './header.ts'
import { columnNames } from './tables.ts'

/** A file that SQL can select from; every column of the format is text. */
export interface Relation {
  file: InputFile
  /** null for Parquet */
  header: CsvHeader | null
  /** Parquet's own type of each column; empty for CSV */
  types: Map<string, string>
}

export async function openRelation(engine: Engine, file: InputFile): Promise<Relation> {
  if (file.kind === 'csv') return { file, header: await readHeader(file), types: new Map() }
  const types = await parquetColumns(engine, file)
  checkColumns(file, [...types.keys()])
  return { file, header: null, types }
}

/** `(SELECT … FROM read_csv(…))`. */
export function fromFile(relation: Relation): string {
  const { file, header } = relation
  if (!header) return `(SELECT ${asText(relation)} FROM read_parquet(${quote(file.path)}))`
  return readCsv(file.path, safe(header), { gzip: file.gzip, header: true, types: new Map() })
}

/** The same, with these types; a value that does not fit is an error. */
export function readColumns(relation: Relation, types: Map<string, string>): string {
  const { file, header } = relation
  if (header) return readCsv(file.path, safe(header), { gzip: file.gzip, header: true, types })
  const casts = [...types].map(([name, type]) => `CAST(nullif(${name}, '') AS ${type}) AS ${name}`)
  return `(SELECT ${casts.join(', ')} FROM ${fromFile(relation)})`
}

/** The same with `line`: for Parquet the number of the row, for CSV the copy made by numbered-copy.ts. */
export function fromNumbered(relation: Relation, copy: string): string {
  const { file, header } = relation
  if (!header)
    return `(SELECT file_row_number + 1 AS line, ${asText(relation)} FROM read_parquet(${quote(file.path)}, file_row_number = true))`
  const numbered = { ...header, columns: ['line', ...safe(header).columns] }
  return readCsv(copy, numbered, { gzip: false, header: false, types: new Map([['line', 'BIGINT']]) })
}

/** The copy ends every record the same way; a CRLF within quotes is text. */
const LINE_END = "new_line = '\\n', "

function readCsv(path: string, csv: CsvHeader, read: { gzip: boolean; header: boolean; types: Map<string, string> }): string {
  const columns = csv.columns.map((name) => `${quote(name)}: ${quote(read.types.get(name) ?? 'VARCHAR')}`).join(', ')
  const compression = read.gzip ? 'gzip' : 'none'
  return `read_csv(${quote(path)}, auto_detect = false, header = ${read.header}, skip = ${read.header ? csv.skipped : 0}, delim = ${quote(csv.delimiter)}, quote = '"', escape = '"', ${read.header ? '' : LINE_END}compression = ${quote(compression)}, columns = {${columns}})`
}

/** Columns that the format does not know may be called anything, twice even; they are never read. */
function safe(header: CsvHeader): CsvHeader {
  return { ...header, columns: header.columns.map((name, index) => (KNOWN.has(name) ? name : `other_${index}`)) }
}

const KNOWN = new Set(TABLE_FILES.flatMap(columnNames))

/** A date that a program stored as a moment is still that date. */
function asText({ file, types }: Relation): string {
  return columnNames(file.table)
    .map((name) => {
      const isMoment = types.get(name)?.startsWith('TIMESTAMP')
      const day = `CASE WHEN "${name}" = date_trunc('day', "${name}") THEN "${name}"::DATE::VARCHAR ELSE "${name}"::VARCHAR END`
      return `${isMoment ? day : `"${name}"::VARCHAR`} AS ${name}`
    })
    .join(', ')
}

async function parquetColumns(engine: Engine, file: InputFile): Promise<Map<string, string>> {
  try {
    const rows = await engine.rows<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM read_parquet(${quote(file.path)})`)
    return new Map(rows.map((row) => [row.column_name.toLowerCase(), row.column_type]))
  } catch (error) {
    fail({ problem: 'file-unreadable', file: file.name, detail: firstLineOf(error) })
  }
}

export function firstLineOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? ''
}
