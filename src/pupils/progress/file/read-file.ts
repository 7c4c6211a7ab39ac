import { LIMITS } from '#platform/import/limits.ts'
import { openTable } from '#platform/import/open-table.ts'
import type { FileProblem } from '#platform/import/problem.ts'
import { collect } from '#platform/import/reading.ts'
import type { Source } from '#platform/import/source.ts'
import { repeatedHeaders, type TableRow } from '#platform/import/table.ts'
import { bsnColumn } from '../../import/readers/sensitive.ts'
import { droppedColumns } from '../../import/readers/table/dropped-columns.ts'
import type { Columns, ResultColumn } from './columns.ts'
import type { FileStopped, RowProblem } from './problem.ts'
import type { FileRow } from './read-row.ts'

/** A file of one school year of a large school; a larger one is sent in parts. */
export const MOST_ROWS = 5000
export const MOST_BYTES = 5_000_000

/** A file that is small enough to hold, without what is never read. */
export interface OpenedFile {
  headers: readonly string[]
  /** columns that are never read, by name or because all of their values could be a BSN */
  dropped: readonly string[]
  rows: readonly TableRow[]
  rejected: readonly FileProblem[]
}

export async function openResultFile(source: Source): Promise<OpenedFile | { stopped: FileStopped }> {
  const { table, stopped } = await openTable(source, { limits: { ...LIMITS, fileBytes: MOST_BYTES, rows: MOST_ROWS } })
  if (!table) return { stopped }
  const read = await collect(table.rows())
  if (read.stopped) return { stopped: read.stopped }
  if (read.records.length + read.rejected.length === 0) return { stopped: { problem: 'no-rows' } }
  const contents = table.headers.map((_, at) => {
    const column = bsnColumn()
    for (const { cells } of read.records) column.see(cells[at] ?? '')
    return column.isBsn()
  })
  const never = droppedColumns(table.headers, (at) => contents[at] ?? false)
  const isKept = (_: unknown, at: number): boolean => table.headers[at] !== '' && !never.some(({ index }) => index === at)
  return {
    headers: table.headers.filter(isKept),
    dropped: never.map(({ header }) => header),
    rows: read.records.map(({ line, cells }) => ({ line, cells: cells.filter(isKept) })),
    rejected: read.rejected,
  }
}

/** What stands in a row, by the chosen columns. */
export const textIn =
  ({ headers }: Pick<OpenedFile, 'headers'>, columns: Columns) =>
  (row: TableRow) =>
  (column: ResultColumn): string =>
    (row.cells[headers.indexOf(columns[column] ?? '')] ?? '').trim()

/** Headers to choose from: each once. */
export const choosable = ({ headers }: OpenedFile): string[] => {
  const twice = repeatedHeaders(headers)
  return headers.filter((one) => !twice.includes(one))
}

export interface ReadResults {
  rows: FileRow[]
  problems: RowProblem[]
}

/** Two rows of one test: the same twice counts once; two that differ are both refused, for which is right is not said. */
export function withoutDoubles(read: readonly (FileRow | RowProblem)[]): ReadResults {
  const problems = read.filter((one): one is RowProblem => 'problem' in one)
  const tests = new Map<string, FileRow[]>()
  for (const one of read) if (!('problem' in one)) tests.set(testKey(one), [...(tests.get(testKey(one)) ?? []), one])
  const rows: FileRow[] = []
  for (const [first, ...others] of tests.values()) {
    if (!first) continue
    const isOne = others.every((one) => one.outcome === first.outcome && one.mark === first.mark)
    if (isOne) rows.push(first)
    const refused: RowProblem[] = isOne
      ? others.map(({ line }) => ({ problem: 'row-twice', line, other: first.line }))
      : [first, ...others].map(({ line }, at) => ({
          problem: 'row-contradicts',
          line,
          other: (at === 0 ? others[0] : first)?.line ?? line,
        }))
    problems.push(...refused)
  }
  return { rows: rows.toSorted((a, b) => a.line - b.line), problems: problems.toSorted((a, b) => a.line - b.line) }
}

const testKey = ({ pupilId, part, on, madeAt }: FileRow): string =>
  [pupilId, part.routeId, part.part.kind, part.part.id, on, madeAt].join(' ')
