import { openCsvTable } from './csv-table.ts'
import { kindOfFile } from './kind-of-file.ts'
import { LIMITS, type Limits } from './limits.ts'
import { type FileProblem, ReadingStopped, stop } from './problem.ts'
import { refuseLarge, type Source } from './source.ts'
import type { Table } from './table.ts'
import { openSheetTable } from './xlsx/sheet-table.ts'

export interface TableOptions {
  /** by name; without it the first that has rows */
  sheet?: string
  limits?: Limits
}

export type OpenedTable = { table: Table; stopped: null } | { table: null; stopped: FileProblem }

/** Opens a CSV or XLSX file and reads its header. What is wrong with the file is a value; a disk that fails throws. */
export async function openTable(source: Source, { sheet, limits = LIMITS }: TableOptions = {}): Promise<OpenedTable> {
  try {
    await refuseLarge(source, limits.fileBytes)
    const kind = await kindOfFile(source)
    if (kind === 'empty') stop({ problem: 'file-empty' })
    if (kind !== 'text' && kind !== 'xlsx') stop({ problem: 'wrong-kind', kind, expected: ['text', 'xlsx'] })
    const table = kind === 'xlsx' ? await openSheetTable(source, sheet, limits) : await openCsvTable(source, limits)
    return { table, stopped: null }
  } catch (error) {
    if (error instanceof ReadingStopped) return { table: null, stopped: error.problem }
    throw error
  }
}
