import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/**
 * Whether a gzip file unpacks to more than `most` bytes; nothing of it is kept, and nothing is read past the limit. False
 * for one that is broken before it gets there: the monitor names what is wrong with it.
 */
export async function unpacksBeyond(path: string, most: number, signal?: AbortSignal): Promise<boolean> {
  let bytes = 0
  const count = async (unpacked: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of unpacked) {
      bytes += chunk.length
      if (bytes > most) return
    }
  }
  // A broken or stopped file ends the counting; what was counted stands.
  await pipeline(createReadStream(path), createGunzip({ chunkSize: CHUNK }), count, { signal }).catch(() => undefined)
  return bytes > most
}

/** of what is unpacked at a time: the default of 16 kB takes twice as long */
const CHUNK = 1 << 18
