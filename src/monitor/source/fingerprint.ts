import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { fail } from '../problem.ts'
import type { InputFile } from './files.ts'

/** A gzip that was broken off reads like a shorter one; only unpacking it to the end tells. */
export async function checkWhole(file: InputFile, signal?: AbortSignal): Promise<void> {
  if (!file.gzip) return
  try {
    await pipeline(
      createReadStream(file.path),
      createGunzip(),
      async (unpacked) => {
        for await (const _ of unpacked);
      },
      { signal },
    )
  } catch (error) {
    if (signal?.aborted) throw error
    fail({ problem: 'file-unreadable', file: file.name, detail: (error as Error).message })
  }
}

/** SHA-256 of a file as it stands on disk, in hexadecimal. One buffer for all of it: a stream makes a new one each time. */
export async function fingerprint(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(BUFFER)
  const file = await open(path)
  try {
    for (let read = await file.read(buffer); read.bytesRead > 0; read = await file.read(buffer)) {
      signal?.throwIfAborted()
      hash.update(buffer.subarray(0, read.bytesRead))
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** stays in the processor's cache between reading and hashing */
const BUFFER = 1 << 18
