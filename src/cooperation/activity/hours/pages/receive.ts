import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppContext } from '#platform/http/app.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { fileSource, type Source } from '#platform/import/source.ts'
import type { Platform } from '#platform/platform.ts'

/** Somewhat more than a table may have reaches the disk, so that its reader says that it is too large. */
const KEPT_BYTES = 21_000_000

/** Reads the file that a form sent; it is on disk meanwhile, and gone after it. Null: no file came. */
export async function receiveFile<T>(c: AppContext, { folder }: Platform, read: (source: Source) => Promise<T>): Promise<T | null> {
  const own = await mkdtemp(join(folder, 'uren-'))
  try {
    const path = join(own, 'file')
    const file = { name: '', bytes: 0 }
    const take = async (field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
      const isFirst = field === 'bestand' && file.name === ''
      if (isFirst) file.name = called || 'bestand'
      await pipeline(Readable.from(counted(content, isFirst ? file : null)), createWriteStream(isFirst ? path : join(own, 'other')))
    }
    const fields = await readMultipart(c, take, new AbortController().signal)
    return fields && file.bytes > 0 ? await read(fileSource(path, file.name)) : null
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function* counted(content: AsyncIterable<Uint8Array>, file: { bytes: number } | null): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    if (file && file.bytes < KEPT_BYTES) yield part
    if (file) file.bytes += part.length
  }
}
