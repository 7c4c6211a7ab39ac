import type ExcelJS from 'exceljs'
import type { Row, TableName } from '../rows.ts'
import { type About, aboutRows } from './about-rows.ts'
import { type Cell, cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export interface Sheet {
  name: string
  /** the header first */
  lines: Cell[][]
  /** with buttons to filter by */
  filter: boolean
}

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

/** A workbook of these sheets. */
export async function linesToXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded when a workbook is asked for: it is large, and most runs write none.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  for (const sheet of sheets) addSheet(workbook, sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A string is written as a string: text that looks like a formula stays text. */
function addSheet(workbook: ExcelJS.Workbook, given: Sheet): void {
  const sheet = emptySheet(workbook, given)
  sheet.addRows(given.lines)
  sheet.getRow(1).font = HEADER_FONT
}

export const HEADER_FONT = { bold: true }

/** A sheet that stands ready for these lines: the header stays in view, columns are as wide as what is in them. */
export function emptySheet(workbook: ExcelJS.Workbook, { name, lines, filter }: Sheet): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const width = lines[0]?.length ?? 0
  for (let index = 1; index <= width; index++) sheet.getColumn(index).width = columnWidth(lines, index - 1)
  if (filter) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: width } }
  return sheet
}

function columnWidth(lines: Cell[][], index: number): number {
  const longest = lines.slice(0, 100).reduce((most, line) => Math.max(most, String(line[index] ?? '').length), 0)
  return Math.min(60, Math.max(8, longest + 2))
}
