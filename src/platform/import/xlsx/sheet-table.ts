import { columnName, fittingRows, headersOf } from '../fit-row.ts'
import type { Limits } from '../limits.ts'
import { type FileProblem, stop } from '../problem.ts'
import { untilStopped } from '../reading.ts'
import type { Source } from '../source.ts'
import type { Table } from '../table.ts'
import { openZip, type Zip } from '../zip.ts'
import { type SheetRow, sheetRows } from './rows.ts'
import { openWorkbook, partText, type Sheet, type Workbook } from './workbook.ts'

/** Reads the header of the sheet of that name, or of the first that has rows. Throws a `ReadingStopped`. */
export async function openSheetTable(source: Source, wanted: string | undefined, limits: Limits): Promise<Table> {
  const { workbook, sheet, header } = await headerSheet(source, wanted, limits)
  const headers = headersOf(header.cells, header.line, limits)
  const formula = header.formulas[0]
  if (formula !== undefined) stop({ problem: 'formula-in-cell', line: header.line, column: columnName(headers, formula) })
  const below = () => rowsBelow(source, workbook, sheet, headers.length, limits)
  const rows = () => untilStopped(fittingRows(below(), headers, judgeBy(headers), limits))
  const sheets = workbook.sheets.map(({ name }) => name)
  return { format: 'xlsx', headers, sheet: sheet.name, sheets, encoding: null, delimiter: null, rows }
}

async function headerSheet(source: Source, wanted: string | undefined, limits: Limits) {
  for await (const zip of openedZip(source, limits)) {
    const workbook = await openWorkbook(zip, limits)
    const candidates = workbook.sheets.filter(({ name }) => wanted === undefined || name === wanted)
    if (wanted !== undefined && candidates.length === 0) {
      stop({ problem: 'sheet-missing', sheet: wanted, found: workbook.sheets.map(({ name }) => name) })
    }
    for (const sheet of candidates) {
      for await (const header of sheetRows(workbook, partText(zip, sheet.part), limits)) return { workbook, sheet, header }
    }
  }
  return stop({ problem: 'header-missing' })
}

/** One zip, closed when the loop over it is left. */
async function* openedZip(source: Source, limits: Limits): AsyncGenerator<Zip> {
  const zip = await openZip(source.path ?? '', limits)
  try {
    yield zip
  } finally {
    zip.close()
  }
}

async function* rowsBelow(source: Source, workbook: Workbook, sheet: Sheet, width: number, limits: Limits): AsyncGenerator<SheetRow> {
  for await (const zip of openedZip(source, limits)) {
    let isHeader = true
    for await (const row of sheetRows(workbook, partText(zip, sheet.part), limits)) {
      while (row.cells.length < width) row.cells.push('')
      if (!isHeader) yield row
      isHeader = false
    }
  }
}

/** A formula shows what it showed when the file was saved, and may show something else to another reader: it is no value. */
function judgeBy(headers: readonly string[]): (row: SheetRow) => FileProblem | null {
  return ({ line, cells, formulas, errors }) => {
    const [formula] = formulas
    if (formula !== undefined) return { problem: 'formula-in-cell', line, column: columnName(headers, formula) }
    const [error] = errors
    if (error === undefined) return null
    return { problem: 'error-in-cell', line, column: columnName(headers, error), value: cells[error] ?? '' }
  }
}
