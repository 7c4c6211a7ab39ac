import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { openTable } from '#platform/import/open-table.ts'
import { ReadingStopped } from '#platform/import/problem.ts'
import { untilStopped } from '#platform/import/reading.ts'
import type { Source } from '#platform/import/source.ts'
import type { Table, TableRow } from '#platform/import/table.ts'
import type { DeliverySummary, PupilReading } from './delivery.ts'
import { type DeliveryProblem, stopDelivery } from './problem.ts'
import { addDropped, bsnColumn } from './sensitive.ts'
import { applyMapping, keyOf } from './table/apply-mapping.ts'
import { type DroppedColumn, droppedColumns } from './table/dropped-columns.ts'
import type { Mapping } from './table/fields.ts'
import { type MappedColumns, mapColumns, mappingProblems } from './table/map-columns.ts'
import { pupilRows, type Taken } from './table/pupil-rows.ts'
import type { RowDefaults } from './table/row-enrolment.ts'

export interface TablePupilsOptions {
  mapping: Mapping
  defaults?: RowDefaults
  /** of a spreadsheet */
  sheet?: string
  limits?: Limits
}

/**
 * Pupils from a CSV or XLSX file, by a mapping of its columns. A pupil may stand on several rows, each with an enrolment,
 * anywhere in the file: so it is read twice, first to see which rows are one pupil and which columns hold a BSN.
 */
export function readTablePupils(source: Source, options: TablePupilsOptions): AsyncGenerator<PupilReading> {
  return untilStopped(readings(source, options))
}

/** The first rows, at most `most`: for `guessMapping` and to show. */
export async function sampleRows(table: Table, most: number): Promise<string[][]> {
  const rows: string[][] = []
  for await (const reading of table.rows()) {
    if (rows.length >= most) break
    if (reading.kind === 'record') rows.push(reading.record.cells)
  }
  return rows
}

async function* readings(source: Source, options: TablePupilsOptions): AsyncGenerator<PupilReading> {
  const { mapping, defaults = {}, sheet, limits = LIMITS } = options
  const { table, stopped } = await openTable(source, { sheet, limits })
  if (!table) throw new ReadingStopped<DeliveryProblem>(stopped)
  refuseMapping(
    table.headers,
    mapping,
    droppedColumns(table.headers, () => false),
  )
  const columns = mapColumns(table.headers, mapping)
  const pupils = pupilRows()
  const never = await firstReading(table, (row) => pupils.count(keyOf(row, columns) ?? ''))
  refuseMapping(table.headers, mapping, never)
  const summary: DeliverySummary = { pupils: 0, rejected: 0, enrolments: 0, dropped: {}, notRead: notRead(table.headers, columns, never) }
  const take = (row: TableRow): Taken => {
    for (const { index, kind } of never) if (row.cells[index]?.trim()) addDropped(summary.dropped, kind)
    return pupils.take(keyOf(row, columns) ?? '', applyMapping(row, columns, defaults, summary.dropped))
  }
  yield* secondReading(table, take, summary)
}

function refuseMapping(headers: readonly string[], mapping: Mapping, dropped: readonly DroppedColumn[]): void {
  const [first] = mappingProblems(headers, mapping, dropped)
  if (first) stopDelivery(first)
}

function notRead(headers: readonly string[], columns: MappedColumns, never: readonly DroppedColumn[]): string[] {
  const used = new Set([...Object.values(columns.fields), ...never.map(({ index }) => index)])
  return headers.filter((header, index) => header !== '' && !used.has(index))
}

/** Stops for what is wrong with the file, and finds the columns that are dropped: by name, or by all of their values. */
async function firstReading(table: Table, count: (row: TableRow) => void): Promise<DroppedColumn[]> {
  const contents = table.headers.map(bsnColumn)
  for await (const reading of table.rows()) {
    if (reading.kind === 'stopped') throw new ReadingStopped<DeliveryProblem>(reading.problem)
    if (reading.kind !== 'record') continue
    for (let index = 0; index < contents.length; index += 1) contents[index]?.see(reading.record.cells[index] ?? '')
    count(reading.record)
  }
  return droppedColumns(table.headers, (index) => contents[index]?.isBsn() ?? false)
}

async function* secondReading(table: Table, take: (row: TableRow) => Taken, summary: DeliverySummary): AsyncGenerator<PupilReading> {
  for await (const reading of table.rows()) {
    if (reading.kind === 'stopped') throw new ReadingStopped<DeliveryProblem>(reading.problem)
    if (reading.kind === 'end') break
    const { pupil, notes, rejected } =
      reading.kind === 'record' ? take(reading.record) : { pupil: null, notes: [], rejected: [reading.problem] }
    summary.rejected += rejected.length
    for (const problem of rejected) yield { kind: 'rejected', problem }
    for (const problem of notes) yield { kind: 'note', problem }
    if (!pupil) continue
    summary.pupils += 1
    summary.enrolments += pupil.enrolments.length
    yield { kind: 'record', record: pupil }
  }
  if (summary.pupils + summary.rejected === 0) stopDelivery({ problem: 'no-pupils' })
  yield { kind: 'end', summary }
}
