import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { stop } from './problem.ts'

/** Bytes that can be read more than once: a file on disk, or a generated one in a test. */
export interface Source {
  /** as the person who handed it in knows it */
  name: string
  /** where it stands on disk, for formats that are read from their end; null for a generated source */
  path: string | null
  /** from the start each time */
  bytes(): AsyncIterable<Uint8Array>
}

const CHUNK = 64 * 1024

/** A file on disk. `name` is what it is called in sentences, such as the name that was uploaded. */
export function fileSource(path: string, name: string = path): Source {
  return { name, path, bytes: () => createReadStream(path, { highWaterMark: CHUNK }) }
}

/** Throws a `ReadingStopped` when the file is not there or larger than `most`; so it is before anything is read. */
export async function refuseLarge(source: Source, most: number): Promise<void> {
  if (source.path === null) return
  const found = await stat(source.path).catch(() => null)
  if (!found?.isFile()) stop({ problem: 'file-missing', file: source.name })
  if (found.size > most) stop({ problem: 'file-too-large', bytes: found.size, most })
}

/** The first bytes, at most `length`. */
export async function headOf(source: Source, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let have = 0
  for await (const part of source.bytes()) {
    parts.push(part)
    have += part.length
    if (have >= length) break
  }
  return Buffer.concat(parts).subarray(0, length)
}

/** The bytes, counted: a source may lie about its size, or have none. */
export async function* bounded(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const part of bytes) {
    seen += part.length
    if (seen > most) stop({ problem: 'file-too-large', bytes: seen, most })
    yield part
  }
}
