import type ExcelJS from 'exceljs'
import type { Row, TableName } from '../rows.ts'
import { type About, aboutRows } from './about-rows.ts'
import { type Cell, cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** A workbook with the table, and with `about` a second sheet: the definitions that were used, and the source. */
export async function toXlsx(rows: readonly Row[], table: TableName, about?: About): Promise<Buffer> {
  // Loaded when a workbook is asked for: it is large, and most runs write none.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const header = COLUMNS[table].map((column) => column.name)
  addSheet(workbook, table, [header, ...cellsOf(rows, table)], true)
  if (about) {
    const used = new Set(rows.filter((row) => row.table === table).map((row) => row.definition))
    addSheet(workbook, { nl, en }[about.language].sheet, aboutRows(about, used), false)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A string is written as a string: text that looks like a formula stays text. */
function addSheet(workbook: ExcelJS.Workbook, name: string, lines: Cell[][], filter: boolean): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows(lines)
  sheet.getRow(1).font = { bold: true }
  const width = lines[0]?.length ?? 0
  for (let index = 1; index <= width; index++) sheet.getColumn(index).width = columnWidth(lines, index - 1)
  if (filter) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: width } }
}

function columnWidth(lines: Cell[][], index: number): number {
  const longest = lines.slice(0, 100).reduce((most, line) => Math.max(most, String(line[index] ?? '').length), 0)
  return Math.min(60, Math.max(8, longest + 2))
}
