import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Offer } from './offer.ts'

/** National lists are a few megabytes; the one of all companies is larger. */
export const MOST_BYTES = 100 * 1024 * 1024
/** A file that was read is forgotten after a day: it can be fetched again. */
const KEPT_MS = 86_400_000

const folderOf = (dataFolder: string): string => join(dataFolder, 'school-files')
const isOfferId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id)

export interface Landed {
  id: string
  path: string
  bytes: number
  /** there was more than is taken; nothing of it was kept */
  isTooLarge: boolean
}

/** Streams what was sent to disk, at most so many bytes; what comes after them is read and thrown away. */
export async function land(dataFolder: string, content: AsyncIterable<Uint8Array>, most = MOST_BYTES): Promise<Landed> {
  await mkdir(folderOf(dataFolder), { recursive: true })
  const id = randomBytes(16).toString('hex')
  const path = join(folderOf(dataFolder), `${id}.sent`)
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes <= most) await file.appendFile(chunk)
    }
  } catch (error) {
    await discard(path)
    throw error
  } finally {
    await file.close()
  }
  return { id, path, bytes, isTooLarge: bytes > most }
}

export const discard = (path: string): Promise<void> => rm(path, { force: true })

/** Only what was read from it is kept. */
export async function keepOffer(dataFolder: string, offer: Offer): Promise<void> {
  const path = join(folderOf(dataFolder), `${offer.id}.json`)
  await writeFile(`${path}.half`, JSON.stringify(offer), { mode: 0o600 })
  await rename(`${path}.half`, path)
}

/** Null when it is not there, is another person's, or is over a day old. */
export async function findOffer(dataFolder: string, id: string, personId: string, now: Date): Promise<Offer | null> {
  if (!isOfferId(id)) return null
  const text = await readFile(join(folderOf(dataFolder), `${id}.json`), 'utf8').catch(whenMissing)
  if (text === null) return null
  const offer = JSON.parse(text) as Offer
  return offer.personId === personId && now.getTime() - Date.parse(offer.readAt) <= KEPT_MS ? offer : null
}

/** Takes away what is over a day old, also what a stopped program left half. By the clock that dates the files: the machine's. */
export async function sweepOffers(dataFolder: string, now = new Date()): Promise<void> {
  const folder = folderOf(dataFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > KEPT_MS) await discard(join(folder, name))
  }
}

function whenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
