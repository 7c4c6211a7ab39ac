import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppContext } from '#platform/http/app.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import type { Language } from '#platform/i18n.ts'
import { openTable } from '#platform/import/open-table.ts'
import { fileProblemText } from '#platform/import/problem-text.ts'
import { collect } from '#platform/import/reading.ts'
import { fileSource } from '#platform/import/source.ts'
import type { Table } from '#platform/import/table.ts'
import type { Platform } from '#platform/platform.ts'
import { linesToXlsx } from '#platform/workbook.ts'
import { centsIn } from '../euros.ts'
import { SHEET_COLUMNS, type SheetCells, type SheetColumn } from '../sheet.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { fundingWords } from './words.ts'

export const MOST_ROWS = 1000
const MOST_BYTES = 1_000_000

/** The sheet as a workbook; an amount is a number in it. */
export function sheetWorkbook(language: Language, rows: readonly SheetCells[]): Promise<Buffer> {
  const { columns, name } = fundingWords(language).sheet
  const cellOf = (row: SheetCells, column: SheetColumn): string | number | null => {
    const cents = column === 'amount' ? centsIn(row.amount) : null
    return cents === null ? row[column] || null : cents / 100
  }
  const lines = [SHEET_COLUMNS.map((column) => columns[column]), ...rows.map((row) => SHEET_COLUMNS.map((column) => cellOf(row, column)))]
  return linesToXlsx([{ name, lines, filter: true }])
}

export type ReadSheet = { ok: true; rows: { line: number; cells: SheetCells }[] } | { ok: false; sentence: string }

/** The rows of the file that a form sent; on disk while it is read, and gone after it. */
export async function receiveSheet(c: AppContext, platform: Platform): Promise<ReadSheet> {
  const { language } = c.var.address
  const t = fundingWords(language).sheet
  const folder = await mkdtemp(join(platform.folder, 'invulblad-'))
  try {
    const file = { name: '', bytes: 0, count: 0 }
    const take = async (_field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
      file.count += 1
      const isFirst = file.count === 1
      if (isFirst) file.name = called || 'bestand'
      await pipeline(Readable.from(counted(content, isFirst ? file : null)), createWriteStream(join(folder, String(file.count))))
    }
    const fields = await readMultipart(c, take, new AbortController().signal)
    if (!fields || file.bytes === 0) return { ok: false, sentence: t.noFile }
    if (file.bytes > MOST_BYTES) return { ok: false, sentence: t.tooLarge }
    return await rowsOf(language, join(folder, '1'), file.name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function rowsOf(language: Language, path: string, name: string): Promise<ReadSheet> {
  const t = fundingWords(language).sheet
  const { table, stopped } = await openTable(fileSource(path, name))
  if (!table) return { ok: false, sentence: fileProblemText(language, stopped) }
  const places = placesIn(table)
  const missing = SHEET_COLUMNS.filter((column) => column !== 'school' && places[column] === -1)
  if (missing.length > 0) return { ok: false, sentence: t.noColumns(missing.map((column) => t.columns[column]).join(', ')) }
  const read = await collect(table.rows())
  if (read.stopped) return { ok: false, sentence: fileProblemText(language, read.stopped) }
  if (read.records.length > MOST_ROWS) return { ok: false, sentence: t.tooMany(String(MOST_ROWS)) }
  return { ok: true, rows: read.records.map(({ line, cells }) => ({ line, cells: cellsOf(cells, places) })) }
}

/** Where each column stands, under its name in either language; -1: nowhere. */
function placesIn({ headers }: Table): Record<SheetColumn, number> {
  const named = headers.map((header) => header.trim().toLowerCase())
  const places = SHEET_COLUMNS.map((column) => [column, named.findIndex((name) => headsOf(column).includes(name))])
  return Object.fromEntries(places) as Record<SheetColumn, number>
}

const cellsOf = (cells: readonly string[], places: Record<SheetColumn, number>): SheetCells =>
  Object.fromEntries(SHEET_COLUMNS.map((column) => [column, cells[places[column]] ?? ''])) as SheetCells

/** Only as much as a file may have reaches the disk; the rest is read and dropped, and counted. */
async function* counted(content: AsyncIterable<Uint8Array>, file: { bytes: number } | null): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    if (file) file.bytes += part.length
    if (file && file.bytes <= MOST_BYTES) yield part
  }
}

/** Rows as a form carries them from the preview to what applies them; what does not read is no row. */
export const packRows = (rows: readonly { line: number; cells: SheetCells }[]): string =>
  JSON.stringify(rows.map(({ line, cells }) => [line, ...SHEET_COLUMNS.map((column) => cells[column])]))

export function unpackRows(text: string): { line: number; cells: SheetCells }[] {
  const parsed = parsedOf(text)
  if (!Array.isArray(parsed)) return []
  return parsed.slice(0, MOST_ROWS).flatMap((row) => {
    if (!Array.isArray(row) || !Number.isSafeInteger(row[0]) || row.slice(1).some((cell) => typeof cell !== 'string' || cell.length > 1000))
      return []
    return [
      { line: row[0] as number, cells: Object.fromEntries(SHEET_COLUMNS.map((column, at) => [column, row[at + 1] ?? ''])) as SheetCells },
    ]
  })
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A sheet may have been downloaded in the other language. */
const headsOf = (column: SheetColumn): string[] => [nl, en].map(({ sheet }) => sheet.columns[column])
