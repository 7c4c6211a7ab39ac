import { PassThrough, Readable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { emptySheet, HEADER_FONT, type Sheet } from '#platform/workbook.ts'
import type { Cell } from './cells.ts'

/** Lines on a worksheet, the header among them (Excel specifications and limits). */
export const MOST_LINES = 1_048_576

/** Lines that come in batches: the header first. */
export interface LongSheet {
  name: string
  batches: AsyncIterable<Cell[][]>
}

/**
 * A workbook that is made while it is sent, so that its first sheet need not fit in memory; `others` follow. Whoever
 * stops reading stops the batches; a batch that fails breaks the file off.
 */
export function streamXlsx(long: LongSheet, others: readonly Sheet[]): ReadableStream<Uint8Array> {
  const sent = new PassThrough()
  write(sent, long, others).catch((error: Error) => sent.destroy(error))
  return Readable.toWeb(sent) as ReadableStream<Uint8Array>
}

async function write(sent: PassThrough, { name, batches }: LongSheet, others: readonly Sheet[]): Promise<void> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: sent, useStyles: true, useSharedStrings: false })
  let sheet: ExcelJS.Worksheet | null = null
  for await (const lines of batches) {
    if (sent.destroyed) return
    const isFirst = !sheet
    sheet ??= emptySheet(workbook, { name, lines, filter: true })
    addLines(sheet, lines, isFirst)
    await roomIn(sent)
  }
  sheet?.commit()
  for (const other of others) {
    const whole = emptySheet(workbook, other)
    addLines(whole, other.lines, true)
    whole.commit()
  }
  await workbook.commit()
}

function addLines(sheet: ExcelJS.Worksheet, lines: Cell[][], hasHeader: boolean): void {
  for (const [index, line] of lines.entries()) {
    const row = sheet.addRow(line)
    if (hasHeader && index === 0) row.font = HEADER_FONT
    row.commit()
  }
}

/** The library writes on without waiting; a slow reader would make it gather the whole file. */
async function roomIn(sent: PassThrough): Promise<void> {
  while (sent.writableNeedDrain && !sent.destroyed) await new Promise((resolve) => setTimeout(resolve, 10))
}
