import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fail } from '../problem.ts'
import type { InputFile } from './files.ts'
import type { CsvHeader } from './header.ts'
import { records } from './records.ts'

export interface UnreadRecord {
  line: number
  fault: 'wrong-number-of-fields' | 'unreadable-text'
  /** the beginning of the record as it stands in the file */
  text: string
}

const SHOWN = 200
const BATCH = 1 << 20

/** Copies a CSV with the physical line as first field, so that SQL can say where a row stands. Returns what is no record of the table. */
export async function copyNumbered(file: InputFile, header: CsvHeader, to: string, signal?: AbortSignal): Promise<UnreadRecord[]> {
  const raw = createReadStream(file.path, { highWaterMark: BATCH })
  const source = file.gzip ? pipeline(raw, createGunzip(), () => {}) : raw
  const out = createWriteStream(to)
  const unread: UnreadRecord[] = []
  const delimiter = header.delimiter.charCodeAt(0)
  let batch: Buffer[] = []
  let size = 0
  for await (const { line, bytes, fields } of records(readable(source, file), delimiter)) {
    if (line === header.skipped + 1) continue
    if (fields !== header.columns.length && !isClosed(bytes, fields, header)) {
      const fault = fields === 'unreadable' ? 'unreadable-text' : 'wrong-number-of-fields'
      unread.push({ line, fault, text: bytes.toString('utf8').slice(0, SHOWN) })
      continue
    }
    const prefix = Buffer.from(line + header.delimiter)
    batch.push(prefix, bytes, NEWLINE)
    size += prefix.length + bytes.length + 1
    if (size < BATCH) continue
    signal?.throwIfAborted()
    if (!out.write(Buffer.concat(batch))) await once(out, 'drain')
    batch = []
    size = 0
  }
  out.end(Buffer.concat(batch))
  await once(out, 'finish')
  return unread
}

const NEWLINE = Buffer.from('\n')

/** Delimiters after the last field, with nothing behind them, add no field: the quick reading takes it so, and so must this one. */
function isClosed(bytes: Buffer, fields: number | 'unreadable', { columns, delimiter }: CsvHeader): boolean {
  if (fields === 'unreadable' || fields < columns.length) return false
  return bytes.subarray(columns.length - fields).every((byte) => byte === delimiter.charCodeAt(0))
}

/** A gzip that breaks off is a problem of the file, not a bug. */
async function* readable(source: AsyncIterable<Buffer>, file: InputFile): AsyncGenerator<Buffer> {
  try {
    yield* source
  } catch (error) {
    if (file.gzip) fail({ problem: 'file-unreadable', file: file.name, detail: (error as Error).message })
    throw error
  }
}
