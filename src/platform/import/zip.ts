import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { LIMITS, type Limits } from './limits.ts'
import { ReadingStopped, stop } from './problem.ts'

export interface Zip {
  has(name: string): boolean
  /** the unpacked bytes of one part; all parts read so far count towards the limits. Throws a `ReadingStopped`. */
  read(name: string): AsyncGenerator<Uint8Array>
  close(): void
}

/** A zip on disk by its directory, which stands at the end. Sizes in it are not believed: bytes are counted as they come out. */
export async function openZip(path: string, limits: Limits = LIMITS): Promise<Zip> {
  // The library compares sizes with those of the directory; here the bytes themselves are counted and summed.
  const file = await orDamaged(openPromise(path, { autoClose: false, validateEntrySizes: false }))
  try {
    const entries = await orDamaged(entriesOf(file, limits))
    const count = unpackCounter(entries, limits)
    return { has: (name) => entries.has(name), read: (name) => readEntry(file, entries.get(name), count), close: () => file.close() }
  } catch (error) {
    file.close()
    throw error
  }
}

async function entriesOf(file: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const most = limits.zipEntries
  if (file.entryCount > most) stop({ problem: 'zip-too-many-entries', found: file.entryCount, most })
  const entries = new Map<string, Entry>()
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) stop({ problem: 'zip-encrypted' })
    entries.set(entry.fileName, entry)
  }
  return entries
}

type UnpackCounter = (entry: Entry, unpackedOfEntry: number, part: number) => void

/** Refuses what grows beyond all parts together, beyond what its packed bytes make likely, or beyond what it says of itself. */
function unpackCounter(entries: Map<string, Entry>, limits: Limits): UnpackCounter {
  const refuse = (): never => stop({ problem: 'zip-bomb', most: limits.unpackedBytes })
  let stated = 0
  for (const entry of entries.values()) stated += entry.uncompressedSize
  if (stated > limits.unpackedBytes) refuse()
  let all = 0
  return (entry, unpacked, part) => {
    all += part
    const tooDense = unpacked > limits.ratioFrom && unpacked > entry.compressedSize * limits.unpackRatio
    if (all > limits.unpackedBytes || tooDense || unpacked > entry.uncompressedSize) refuse()
  }
}

async function* readEntry(file: ZipFile, entry: Entry | undefined, count: UnpackCounter): AsyncGenerator<Uint8Array> {
  if (!entry) return
  const stream = await orDamaged(file.openReadStreamPromise(entry))
  let unpacked = 0
  let sum = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      unpacked += part.length
      count(entry, unpacked, part.length)
      sum = crc32(part, sum)
      yield part
    }
  } catch (error) {
    throw asDamaged(error)
  } finally {
    stream.destroy()
  }
  if (sum !== entry.crc32 || unpacked !== entry.uncompressedSize) stop({ problem: 'zip-damaged' })
}

async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asDamaged(error)
  }
}

/** What the library or zlib says of the bytes is a property of the file. A disk that fails is not. */
function asDamaged(error: unknown): unknown {
  if (error instanceof ReadingStopped || !(error instanceof Error)) return error
  const isDisk = 'errno' in error && 'syscall' in error
  return isDisk ? error : new ReadingStopped({ problem: 'zip-damaged' })
}
