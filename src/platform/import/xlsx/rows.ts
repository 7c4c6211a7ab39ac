import type { Limits } from '../limits.ts'
import { stop } from '../problem.ts'
import { parseXml, type XmlAttributes, type XmlHandler } from '../xml.ts'
import { cellText, columnIndex, type RawCell } from './cell.ts'
import type { Workbook } from './workbook.ts'

export interface SheetRow {
  /** the number that the spreadsheet shows before it */
  line: number
  cells: string[]
  /** columns (from 0) whose cell holds a formula, whatever it shows */
  formulas: number[]
  /** columns whose cell shows an error such as #N/B */
  errors: number[]
}

/** The rows of a sheet that have something in them, from the text of its part. Throws a `ReadingStopped`. */
export function sheetRows(workbook: Workbook, text: AsyncIterable<string>, limits: Limits): AsyncGenerator<SheetRow> {
  return parseXml(text, (emit) => rowHandler(workbook, limits, emit), limits)
}

function rowHandler(workbook: Workbook, limits: Limits, emit: (row: SheetRow) => void): XmlHandler {
  let row: SheetRow = emptyRow(0)
  let column = -1
  let cell: RawCell | null = null
  let inValue = false
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = emptyRow(rowNumber(attributes, row.line, limits))
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnIndex(attributes.r) : column + 1
        if (column < 0 || column >= limits.columns) stop({ problem: 'too-many-columns', line: row.line, most: limits.columns })
        cell = rawCell(attributes, workbook)
      } else if (cell && name === 'f') cell.isFormula = true
      inValue = name === 'v' || name === 't'
    },
    text(text) {
      if (cell && inValue) cell.value += text
    },
    close(name) {
      inValue = false
      if (name === 'c' && cell) {
        setCell(row, column, cell, workbook)
        cell = null
      } else if (name === 'row' && (row.formulas.length > 0 || row.cells.some((text) => text.trim() !== ''))) emit(row)
    },
  }
}

function emptyRow(line: number): SheetRow {
  return { line, cells: [], formulas: [], errors: [] }
}

/** Rows say their number or follow the one before. */
function rowNumber(attributes: XmlAttributes, before: number, limits: Limits): number {
  const line = attributes.r ? Number(attributes.r) : before + 1
  // one for the header
  if (!Number.isInteger(line) || line > limits.rows + 1) stop({ problem: 'too-many-rows', most: limits.rows })
  return line
}

function rawCell(attributes: XmlAttributes, workbook: Workbook): RawCell {
  return { type: attributes.t ?? 'n', value: '', style: workbook.styles[Number(attributes.s ?? 0)], isFormula: false }
}

function setCell(row: SheetRow, column: number, cell: RawCell, workbook: Workbook): void {
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = cellText(cell, workbook.strings, workbook.counts1904)
  if (cell.isFormula) row.formulas.push(column)
  if (cell.type === 'e') row.errors.push(column)
}
