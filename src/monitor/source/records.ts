import { isUtf8 } from 'node:buffer'
import { type FieldCount, fieldCount } from './field-count.ts'

export interface CsvRecord {
  /** physical line where it starts; 1 is the header */
  line: number
  bytes: Buffer
  fields: FieldCount | 'unreadable'
}

interface Line {
  number: number
  bytes: Buffer
}

const QUOTE = 0x22
const RECORD_AT_MOST = 65_536

/**
 * Splits a CSV stream in records and keeps the physical line of each. A quoted field may hold line ends. A record
 * whose quotes are wrong costs its first line only: the next line is read as a new record, so one slip loses one row.
 */
export async function* records(chunks: AsyncIterable<Buffer>, delimiter: number): AsyncGenerator<CsvRecord> {
  let waiting: Line[] = []
  for await (const line of lines(chunks)) {
    waiting.push(line)
    for (let taken = take(waiting, delimiter); taken; taken = take(waiting, delimiter)) {
      waiting = waiting.slice(taken.lines)
      if (taken.record) yield taken.record
    }
  }
  for (let taken = take(waiting, delimiter, true); taken; taken = take(waiting, delimiter, true)) {
    waiting = waiting.slice(taken.lines)
    if (taken.record) yield taken.record
  }
}

/** The first record of the waiting lines; null while it goes on. An empty line is no record. */
function take(waiting: Line[], delimiter: number, ended = false): { lines: number; record: CsvRecord | null } | null {
  const first = waiting[0]
  if (!first) return null
  if (first.bytes.length === 0) return { lines: 1, record: null }
  let bytes = first.bytes
  for (let count = 1; count <= waiting.length; count++) {
    if (count > 1) bytes = joined(waiting.slice(0, count))
    const fields = bytes.indexOf(QUOTE) === -1 ? 'simple' : fieldCount(bytes, delimiter)
    if (fields === 'broken' || bytes.length > RECORD_AT_MOST) break
    if (fields !== 'open') return { lines: count, record: recordOf(first.number, bytes, delimiter) }
    if (count === waiting.length && !ended) return null
  }
  return { lines: 1, record: { line: first.number, bytes: first.bytes, fields: 'unreadable' } }
}

function recordOf(line: number, bytes: Buffer, delimiter: number): CsvRecord {
  const fields = isUtf8(bytes) ? fieldCount(bytes, delimiter) : 'unreadable'
  return { line, bytes, fields: typeof fields === 'number' ? fields : 'unreadable' }
}

function joined(open: Line[]): Buffer {
  const newline = Buffer.from('\n')
  return Buffer.concat(open.flatMap((line, index) => (index === 0 ? [line.bytes] : [newline, line.bytes])))
}

async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(10, from); end !== -1; end = bytes.indexOf(10, from)) {
      number += 1
      yield { number, bytes: withoutReturn(bytes.subarray(from, end)) }
      from = end + 1
    }
    rest = bytes.subarray(from)
  }
  if (rest.length > 0) yield { number: number + 1, bytes: withoutReturn(rest) }
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes
}
