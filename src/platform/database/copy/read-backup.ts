import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { FORMAT, FORMAT_VERSION, type Header } from './format.ts'
import type { Line } from './lines.ts'
import type { TableSeals } from './move.ts'
import { Refused } from './problem.ts'

export type Part = { header: Header } | { table: string } | { line: Line } | { end: TableSeals }

/** The file line by line. Refuses what is no backup, what is newer than this program, and what was cut off or changed. */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  let number = 0
  let isWhole = false
  for await (const text of textLines(file)) {
    number += 1
    if (isWhole) throw new Refused({ problem: 'damaged', where: String(number) })
    const part = number === 1 ? headerOf(text, file) : partOf(text, number)
    isWhole = 'end' in part
    yield part
  }
  if (!isWhole) throw new Refused(number === 0 ? { problem: 'no-backup', file } : { problem: 'damaged', where: String(number) })
}

async function* textLines(file: string): AsyncGenerator<string> {
  let any = false
  const content = createReadStream(file)
  const unpacked = createGunzip()
  // an error of the reading must end the unpacking too
  content.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const line of splitLines(content.pipe(unpacked))) {
      any = true
      yield line
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR') throw new Refused({ problem: 'no-file', file })
    if (code?.startsWith('Z_')) throw new Refused(any ? { problem: 'damaged', where: 'gzip' } : { problem: 'no-backup', file })
    throw error
  } finally {
    content.destroy()
  }
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

function headerOf(text: string, file: string): Part {
  const header = parsed(text) as Partial<Header> | null
  if (header?.format !== FORMAT || !Array.isArray(header.tables) || !Array.isArray(header.steps) || !Array.isArray(header.counters))
    throw new Refused({ problem: 'no-backup', file })
  if (header.version !== FORMAT_VERSION) throw new Refused({ problem: 'newer-format', file })
  return { header: header as Header }
}

function partOf(text: string, number: number): Part {
  const value = parsed(text)
  if (Array.isArray(value)) return { line: value as Line }
  const { table, end } = (value ?? {}) as { table?: unknown; end?: { tables?: TableSeals } }
  if (typeof table === 'string') return { table }
  if (end?.tables) return { end: end.tables }
  throw new Refused({ problem: 'damaged', where: String(number) })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
