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
const LF = 10
const CR = 13
/** What DuckDB reads as one line at most. */
const RECORD_AT_MOST = 2_000_000

/**
 * Splits a CSV stream in records and keeps the physical line of each. A quoted field may hold line ends. A record
 * whose quotes are wrong costs its first line only: the next line is read as a new record, so one slip loses one row.
 */
export async function* records(chunks: AsyncIterable<Buffer>, delimiter: number): AsyncGenerator<CsvRecord> {
  let waiting: Line[] = []
  let size = 0
  for await (const line of lines(chunks)) {
    waiting.push(line)
    size += line.bytes.length
    // An open quote can only be closed by a line that has one; till then there is nothing to look at.
    if (waiting.length > 1 && line.bytes.indexOf(QUOTE) === -1 && size <= RECORD_AT_MOST) continue
    for (let taken = take(waiting, delimiter); taken; taken = take(waiting, delimiter)) {
      waiting = waiting.slice(taken.lines)
      if (taken.record) yield taken.record
    }
    size = waiting.reduce((sum, { bytes }) => sum + bytes.length, 0)
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
  if (withoutEnd(first.bytes).length === 0) return { lines: 1, record: null }
  let size = 0
  for (const [index, line] of waiting.entries()) {
    size += line.bytes.length
    if (size > RECORD_AT_MOST) break
    const mayEnd = index === 0 || line.bytes.indexOf(QUOTE) !== -1
    const bytes = mayEnd ? recordBytes(waiting.slice(0, index + 1)) : null
    const fields = bytes ? fieldCount(bytes, delimiter) : 'open'
    if (fields === 'broken') break
    if (bytes && fields !== 'open')
      return { lines: index + 1, record: { line: first.number, bytes, fields: isUtf8(bytes) ? fields : 'unreadable' } }
    if (index === waiting.length - 1 && !ended) return null
  }
  return { lines: 1, record: { line: first.number, bytes: withoutEnd(first.bytes), fields: 'unreadable' } }
}

/** Line ends within a quoted field stay as they are; the one that ends the record goes. */
function recordBytes(lines: Line[]): Buffer {
  const [only] = lines
  return withoutEnd(lines.length === 1 && only ? only.bytes : Buffer.concat(lines.map(({ bytes }) => bytes)))
}

/** Physical lines with their ends. */
async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(LF, from); end !== -1; end = bytes.indexOf(LF, from)) {
      number += 1
      yield { number, bytes: bytes.subarray(from, end + 1) }
      from = end + 1
    }
    rest = bytes.subarray(from)
  }
  if (rest.length > 0) yield { number: number + 1, bytes: rest }
}

function withoutEnd(bytes: Buffer): Buffer {
  const withoutLf = bytes.at(-1) === LF ? bytes.subarray(0, -1) : bytes
  return withoutLf.at(-1) === CR ? withoutLf.subarray(0, -1) : withoutLf
}
