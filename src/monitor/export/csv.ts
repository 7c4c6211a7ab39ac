import { stringify } from 'csv-stringify/sync'
import type { Row, TableName } from '../rows.ts'
import { type Cell, cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'

/** The library quotes a field only for the line break in use; any line break splits the record for some reader. */
const LINE_BREAK = /[\r\n]/

/** For programs: comma, decimal point, LF, full precision, nothing escaped but the quotes. */
export function toCsv(rows: readonly Row[], table: TableName): string {
  return stringify([headerOf(table), ...cellsOf(rows, table)], { record_delimiter: '\n', quoted_match: LINE_BREAK })
}

export const toCsvNl = (rows: readonly Row[], table: TableName): string => linesToCsvNl([headerOf(table), ...cellsOf(rows, table)])

/**
 * For a Dutch Excel: `;`, byte order mark, decimal comma, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front (OWASP, CSV injection); a negative number stays a number. Lines that go on have no mark.
 */
export function linesToCsvNl(lines: Cell[][], { isStart = true } = {}): string {
  return stringify(lines, {
    bom: isStart,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: LINE_BREAK,
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  })
}

function headerOf(table: TableName): string[] {
  return COLUMNS[table].map((column) => column.name)
}
