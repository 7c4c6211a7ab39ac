import type { CopiedTable } from './catalog.ts'
import type { TableSeals } from './move.ts'
import type { Counter } from './sequences.ts'

/**
 * A backup is gzip of JSON lines: first the header, then for each table a line with its name and a line a row (an
 * array of texts, one a column), last the seals: how many rows each table has and their SHA-256. A file without its
 * last line was cut off.
 */
export interface Header {
  format: 'doorloop-backup'
  version: number
  madeAt: string
  /** of the program that made it */
  doorloop: string
  /** names of the steps that were done, oldest first */
  steps: string[]
  tables: CopiedTable[]
  counters: Counter[]
}

export const FORMAT = 'doorloop-backup'
export const FORMAT_VERSION = 1

export interface TableLine {
  table: string
}

export interface EndLine {
  end: { tables: TableSeals }
}
