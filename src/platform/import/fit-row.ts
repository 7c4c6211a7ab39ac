import type { Limits } from './limits.ts'
import { type FileProblem, stop } from './problem.ts'
import type { Reading } from './reading.ts'
import type { TableRow, TableSummary } from './table.ts'
import { columnLetters } from './xlsx/cell.ts'

/** Header texts on one line, without the empty ones at the end. Throws a `ReadingStopped` when there are none or too many. */
export function headersOf(cells: readonly string[], line: number, limits: Limits): string[] {
  const headers = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
  while (headers.at(-1) === '') headers.pop()
  if (headers.length === 0) stop({ problem: 'header-missing' })
  if (headers.length > limits.columns) stop({ problem: 'too-many-columns', line, most: limits.columns })
  return headers
}

/** The name of a column in a sentence: its header, or its letter as a spreadsheet shows it. */
export function columnName(headers: readonly string[], index: number): string {
  return headers[index] || columnLetters(index)
}

/** Rows that fit the header, counted; the others as rejections. `judge` tells what else may be wrong with a row. */
export async function* fittingRows<R extends TableRow>(
  rows: AsyncIterable<R>,
  headers: readonly string[],
  judge: (row: R) => FileProblem | null,
  limits: Limits,
): AsyncGenerator<Reading<TableRow, TableSummary>> {
  const summary: TableSummary = { rows: 0, rejected: 0 }
  for await (const row of rows) {
    summary.rows += 1
    if (summary.rows > limits.rows) stop({ problem: 'too-many-rows', most: limits.rows })
    const problem = judge(row) ?? tooWide(row, headers) ?? tooLong(row, headers, limits)
    if (problem) {
      summary.rejected += 1
      yield { kind: 'rejected', problem }
    } else yield { kind: 'record', record: { line: row.line, cells: row.cells.slice(0, headers.length) } }
  }
  yield { kind: 'end', summary }
}

/** Empty cells beyond the header do no harm: many programs end each line with a separator. */
function tooWide({ line, cells }: TableRow, headers: readonly string[]): FileProblem | null {
  if (cells.slice(headers.length).every((cell) => cell.trim() === '')) return null
  return { problem: 'too-many-fields', line, found: cells.length, expected: headers.length }
}

function tooLong({ line, cells }: TableRow, headers: readonly string[], limits: Limits): FileProblem | null {
  const index = cells.findIndex((cell) => cell.length > limits.cellChars)
  return index < 0 ? null : { problem: 'cell-too-long', line, column: columnName(headers, index), most: limits.cellChars }
}
