import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fail } from '../problem.ts'
import type { InputFile } from './files.ts'
import { columnNames } from './tables.ts'

export type Delimiter = ',' | ';'
export interface CsvHeader {
  delimiter: Delimiter
  /** lower case, in file order */
  columns: string[]
  /** empty lines before it */
  skipped: number
}

const BOM = '\uFEFF'

/** Reads the first line only: which delimiter, which columns in which order. */
export async function readHeader(file: InputFile): Promise<CsvHeader> {
  const { line, skipped } = await firstLine(file)
  if (line.trim() === '') fail({ problem: 'file-empty', file: file.name })
  const delimiter: Delimiter = split(line, ';').length > split(line, ',').length ? ';' : ','
  const columns = split(line, delimiter).map((name) => name.trim().toLowerCase())
  checkColumns(file, columns)
  return { delimiter, columns, skipped }
}

/** Every column of the format is there, once; further columns are left alone. */
export function checkColumns(file: InputFile, columns: string[]): void {
  for (const column of columnNames(file.table)) {
    const times = columns.filter((name) => name === column).length
    if (times === 0) fail({ problem: 'column-missing', file: file.name, column, found: columns.join(', ') })
    if (times > 1) fail({ problem: 'column-twice', file: file.name, column })
  }
}

/** The fields of the header; a quoted name may hold the delimiter. */
function split(line: string, delimiter: Delimiter): string[] {
  const fields: string[] = []
  const field = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}]*)(${delimiter}|$)`, 'y')
  for (let match = field.exec(line); match; match = field.exec(line)) {
    fields.push(
      (match[1] ?? '')
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    )
    if (match[2] === '') break
  }
  return fields
}

/** A damaged gzip is a problem of the file, not a bug. */
async function firstLine(file: InputFile): Promise<{ line: string; skipped: number }> {
  const raw = createReadStream(file.path)
  const stream = file.gzip ? pipeline(raw, createGunzip(), () => {}) : raw
  let text = ''
  try {
    for await (const chunk of stream) {
      text += (chunk as Buffer).toString('utf8')
      if (/[^\s\uFEFF][^\n]*\n/.test(text) || text.length > 1_000_000) break
    }
  } catch (error) {
    fail({ problem: 'file-unreadable', file: file.name, detail: (error as Error).message })
  } finally {
    raw.destroy()
  }
  const lines = (text.startsWith(BOM) ? text.slice(1) : text).split(/\r?\n/)
  const at = Math.max(
    0,
    lines.findIndex((line) => line !== ''),
  )
  return { line: lines[at] ?? '', skipped: at }
}
