import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { openTable } from '#platform/import/open-table.ts'
import { ReadingStopped } from '#platform/import/problem.ts'
import { type Reading, untilStopped } from '#platform/import/reading.ts'
import type { Source } from '#platform/import/source.ts'
import type { Table } from '#platform/import/table.ts'
import { nearestTable, type PublicMatches, publicColumns, tableProblem, tablesIn } from './columns.ts'
import { type PublicFileProblem, stopPublicFile } from './problem.ts'
import { publicRecord } from './records.ts'
import type { PublicRecords, PublicTable } from './tables.ts'

/** A national list may fill a spreadsheet. */
export const PUBLIC_LIMITS: Limits = { ...LIMITS, rows: 1_048_575 }

export interface PublicSummary {
  records: number
  rejected: number
}

export type PublicReading<T extends PublicTable> = Reading<PublicRecords[T], PublicSummary, PublicFileProblem>

export interface PublicFile {
  /** the tables that the file holds, at least one */
  tables: PublicTable[]
  headers: readonly string[]
  /** what became of each wanted column */
  columns<T extends PublicTable>(table: T): PublicMatches<T>
  /** the records of one of its tables, row by row: a brin may come more than once, a crebo once for each period */
  read<T extends PublicTable>(table: T): AsyncGenerator<PublicReading<T>>
}

export type OpenedPublicFile = { file: PublicFile; stopped: null } | { file: null; stopped: PublicFileProblem }

/** Opens a public table of DUO, RIO or SBB as CSV or XLSX, and tells by its headers what it holds. */
export async function openPublicFile(source: Source, limits: Limits = PUBLIC_LIMITS): Promise<OpenedPublicFile> {
  const { table, stopped } = await openTable(source, { limits })
  if (!table) return { file: null, stopped }
  const { headers } = table
  const tables = tablesIn(headers)
  const problem = tables.length === 0 ? tableProblem(nearestTable(headers), headers) : null
  if (problem) return { file: null, stopped: problem }
  const read = <T extends PublicTable>(wanted: T) => untilStopped(readings(table, wanted))
  return { file: { tables, headers, columns: (wanted) => publicColumns(wanted, headers), read }, stopped: null }
}

async function* readings<T extends PublicTable>(table: Table, wanted: T): AsyncGenerator<PublicReading<T>> {
  const lacking = tableProblem(wanted, table.headers)
  if (lacking) stopPublicFile(lacking)
  const matches = publicColumns(wanted, table.headers)
  const summary: PublicSummary = { records: 0, rejected: 0 }
  for await (const reading of table.rows()) {
    if (reading.kind === 'stopped') stopPublicFile(reading.problem)
    if (reading.kind === 'end') break
    const told = reading.kind === 'record' ? judged(() => publicRecord(wanted, reading.record, matches)) : reading
    if (told.kind === 'record') summary.records += 1
    else summary.rejected += 1
    yield told
  }
  if (summary.records + summary.rejected === 0) stopPublicFile({ problem: 'public-no-rows' })
  yield { kind: 'end', summary }
}

type Judged<R> = { kind: 'record'; record: R } | { kind: 'rejected' | 'note'; problem: PublicFileProblem }

/** What is wrong with a row is thrown from deep within it, and refuses that row only. */
function judged<R>(read: () => R): Judged<R> {
  try {
    return { kind: 'record', record: read() }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error
    return { kind: 'rejected', problem: error.problem }
  }
}
