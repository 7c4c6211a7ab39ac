import { type CsvRecord, csvRecords, type Delimiter, delimiterOf } from './csv.ts'
import { fittingRows, headersOf } from './fit-row.ts'
import type { Limits } from './limits.ts'
import { type FileProblem, stop } from './problem.ts'
import { untilStopped } from './reading.ts'
import type { Source } from './source.ts'
import type { Table, TableRow } from './table.ts'
import { type Encoding, encodingOf, textOf } from './text.ts'

/** What Excel writes above a table to say how it is separated. */
const SEPARATOR_LINE = /^sep=([;,\t|])$/i

/** Reads the header. Throws a `ReadingStopped`. */
export async function openCsvTable(source: Source, limits: Limits): Promise<Table> {
  const encoding = await encodingOf(source, limits)
  const line = await firstLine(source, encoding, limits)
  const said = SEPARATOR_LINE.exec(line)?.[1] as Delimiter | undefined
  const delimiter = said ?? delimiterOf(line)
  const records = () => tableRecords(csvRecords(textOf(source, encoding, limits), delimiter, limits))
  const first = await firstOf(records())
  if (!first) return stop({ problem: 'header-missing' })
  const headers = headersOf(first.fields, first.line, limits)
  const below = () => rowsBelow(records())
  const rows = () => untilStopped(fittingRows(below(), headers, (row) => tooNarrow(row, headers.length), limits))
  return { format: 'csv', headers, sheet: null, sheets: [], encoding, delimiter, rows }
}

/** The first line that says something, with nothing left between its quotes: a header may have line breaks in them. */
async function firstLine(source: Source, encoding: Encoding, limits: Limits): Promise<string> {
  let text = ''
  for await (const piece of textOf(source, encoding, limits)) {
    text = (text + piece).trimStart()
    const line = /^[^\r\n]*(?=[\r\n])/.exec(text.replaceAll(/"[^"]*"/g, '""'))
    if (line) return line[0]
  }
  return text.replaceAll(/"[^"]*"/g, '""')
}

/** Without the separator line and without lines of separators only. */
async function* tableRecords(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord> {
  let isFirst = true
  for await (const record of records) {
    const isSeparator = isFirst && /^sep=/i.test(record.fields[0] ?? '') && record.fields.slice(1).every((field) => field === '')
    isFirst = false
    if (!isSeparator && record.fields.some((field) => field.trim() !== '')) yield record
  }
}

async function firstOf(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord | null> {
  for await (const record of records) return record
  return null
}

async function* rowsBelow(records: AsyncGenerator<CsvRecord>): AsyncGenerator<TableRow> {
  let isHeader = true
  for await (const { line, fields } of records) {
    if (!isHeader) yield { line, cells: fields }
    isHeader = false
  }
}

/** A line with too few fields is a line that broke in two, or lost a separator: which value belongs where is not guessed. */
function tooNarrow({ line, cells }: TableRow, expected: number): FileProblem | null {
  return cells.length < expected ? { problem: 'too-few-fields', line, found: cells.length, expected } : null
}
