import { linesToXlsx, type Sheet } from '#platform/workbook.ts'
import type { Row, TableName } from '../rows.ts'
import { type About, aboutRows } from './about-rows.ts'
import { cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** A workbook with the table, and with `about` a second sheet: the definitions that were used, and the source. */
export function toXlsx(rows: readonly Row[], table: TableName, about?: About): Promise<Buffer> {
  const header = COLUMNS[table].map((column) => column.name)
  const sheets: Sheet[] = [{ name: table, lines: [header, ...cellsOf(rows, table)], filter: true }]
  if (about) {
    const used = new Set(rows.filter((row) => row.table === table).map((row) => row.definition))
    sheets.push(aboutSheet(about, used))
  }
  return linesToXlsx(sheets)
}

/** The definitions in `used`, and the source. */
export const aboutSheet = (about: About, used: ReadonlySet<string>): Sheet => ({
  name: { nl, en }[about.language].sheet,
  lines: aboutRows(about, used),
  filter: false,
})
