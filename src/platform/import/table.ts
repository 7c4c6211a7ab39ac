import type { Reading } from './reading.ts'
import type { Encoding } from './text.ts'

export interface TableRow {
  /** the physical line, or the row number of the spreadsheet */
  line: number
  /** as many as there are headers; text as it stands there, days of a spreadsheet as `yyyy-mm-dd` */
  cells: string[]
}

export interface TableSummary {
  /** rows below the header that were not empty, rejected ones too */
  rows: number
  rejected: number
}

/** A file with a header and rows below it, whatever its format. */
export interface Table {
  format: 'csv' | 'xlsx'
  /** ends trimmed; empty for a column without a name. Names may stand there twice: see `repeatedHeaders` */
  headers: readonly string[]
  /** of a spreadsheet: the sheet that is read, and all there are to choose from */
  sheet: string | null
  sheets: readonly string[]
  /** of text */
  encoding: Encoding | null
  delimiter: string | null
  /** from the first row each time it is called */
  rows(): AsyncGenerator<Reading<TableRow, TableSummary>>
}

/** Names that more than one column has, each once. */
export function repeatedHeaders(headers: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const header of headers) {
    if (header !== '' && seen.has(header)) twice.add(header)
    seen.add(header)
  }
  return [...twice]
}
