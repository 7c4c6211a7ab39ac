import type ExcelJS from 'exceljs'

/** What stands in a cell of a sheet. */
export type SheetCell = string | number | null

export interface Sheet {
  name: string
  /** the header first */
  lines: SheetCell[][]
  /** with buttons to filter by */
  filter: boolean
}

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

function columnWidth(lines: SheetCell[][], index: number): number {
  const longest = lines.slice(0, 100).reduce((most, line) => Math.max(most, String(line[index] ?? '').length), 0)
  return Math.min(60, Math.max(8, longest + 2))
}
