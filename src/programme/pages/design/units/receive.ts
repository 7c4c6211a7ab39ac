import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppContext } from '#platform/http/app.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { fileSource } from '#platform/import/source.ts'
import type { Platform } from '#platform/platform.ts'
import { type ReadProblem, readUnits, type UnitsRead } from '../../../analysis/index.ts'
import type { Unit } from '../../../design/unit.ts'

const MOST_BYTES = 20_000_000

export type Received = UnitsRead<Unit> & { crebo: string }

/** The units of the file that a form sent; on disk while they are read, and gone after it. Null: no file came. */
export async function receiveUnits(c: AppContext, platform: Platform, taken: Iterable<string>): Promise<Received | null> {
  const folder = await mkdtemp(join(platform.folder, 'onderdelen-'))
  try {
    const path = join(folder, 'file')
    const file = { name: '', bytes: 0 }
    const take = async (field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
      const isFirst = field === 'bestand' && file.name === ''
      if (isFirst) file.name = called || 'bestand'
      await pipeline(Readable.from(counted(content, isFirst ? file : null)), createWriteStream(isFirst ? path : join(folder, 'other')))
    }
    const fields = await readMultipart(c, take, new AbortController().signal)
    if (!fields || file.bytes === 0) return null
    const crebo = (fields.get('crebo') ?? '').trim()
    if (file.bytes > MOST_BYTES) return { ...stopped({ problem: 'file-too-large', bytes: file.bytes, most: MOST_BYTES }), crebo }
    return { ...(await readUnits(fileSource(path, file.name), { taken, ...(crebo ? { crebo } : {}) })), crebo }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Only as much as a file may have reaches the disk; the rest is read and dropped, and counted. */
async function* counted(content: AsyncIterable<Uint8Array>, file: { bytes: number } | null): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    if (file) file.bytes += part.length
    if (file && file.bytes <= MOST_BYTES) yield part
  }
}

const stopped = (problem: ReadProblem): UnitsRead<Unit> => ({ units: [], rejected: [], stopped: problem })
