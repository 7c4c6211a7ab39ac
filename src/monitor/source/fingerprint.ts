import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
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

/** SHA-256 of a file as it stands on disk, in hexadecimal. */
export async function fingerprint(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { signal })
  return hash.digest('hex')
}
