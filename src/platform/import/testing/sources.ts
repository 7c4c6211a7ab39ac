import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileSource, type Source } from '../source.ts'

/** A source in memory, in pieces of `size` bytes. */
export function bytesSource(content: string | Uint8Array, size = 64 * 1024): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name: 'in-memory',
    path: null,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}

/** A source of `length` bytes that are never all there: the same piece again and again, after `start`. */
export function endlessSource(start: string, piece: string, length: number): Source {
  const again = Buffer.from(piece)
  return {
    name: 'generated',
    path: null,
    async *bytes() {
      yield Buffer.from(start)
      for (let sent = 0; sent < length; sent += again.length) yield again
    },
  }
}

/** A file on disk for as long as `use` runs. */
export async function withFile<T>(content: string | Uint8Array, use: (source: Source) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, content)
    return await use(fileSource(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The pieces joined. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** The problem with which reading stopped; null when it went well. Other errors go on. */
export async function stoppedBy(read: () => Promise<unknown>): Promise<unknown> {
  try {
    await read()
    return null
  } catch (error) {
    if (error instanceof Error && 'problem' in error) return error.problem
    throw error
  }
}
