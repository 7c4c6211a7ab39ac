import { stringify } from 'csv-stringify/sync'
import { LINE_BREAK, linesToCsvNl } from '#platform/csv-nl.ts'
import type { Row, TableName } from '../rows.ts'
import { cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'

/** For programs: comma, decimal point, LF, full precision, nothing escaped but the quotes. */
export function toCsv(rows: readonly Row[], table: TableName): string {
  return stringify([headerOf(table), ...cellsOf(rows, table)], { record_delimiter: '\n', quoted_match: LINE_BREAK })
}

/** For a Dutch Excel. */
export const toCsvNl = (rows: readonly Row[], table: TableName): string => linesToCsvNl([headerOf(table), ...cellsOf(rows, table)])

function headerOf(table: TableName): string[] {
  return COLUMNS[table].map((column) => column.name)
}
