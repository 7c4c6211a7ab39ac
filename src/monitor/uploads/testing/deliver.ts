import { Readable } from 'node:stream'
import { CLEAN } from '../../testing/small-delivery.ts'
import type { OwnUploads } from '../own-uploads.ts'
import type { Received } from '../reception.ts'

export const NOTHING_TYPED = { levering: '', leverdatum: '', acceptRejects: false }

/** A delivery of which one row is wrong: leerjaar 12. */
export const ONE_WRONG_ROW = {
  'inschrijvingen.csv': `${CLEAN['inschrijvingen.csv']}dina,2009-10-01,01BB,00,vmbo-bb,12,landbouw,,\n`,
}

/** Sends the clean delivery with these changes, each file in the field of its table. */
export async function deliver(uploads: OwnUploads, changes: Record<string, string> = {}, typed = NOTHING_TYPED) {
  const receiving = uploads.receive()
  for (const [name, text] of Object.entries({ ...CLEAN, ...changes }))
    await receiving.take(name.split('.')[0] ?? '', name, Readable.from([Buffer.from(text)]))
  const received: Received = receiving.finish(typed)
  return { id: receiving.id, received }
}

/** Waits until an upload has come to an end, and answers in which state. */
export async function endOf(uploads: OwnUploads, id: string): Promise<string | undefined> {
  for (;;) {
    const state = uploads.find(id)?.now.state
    if (state !== 'receiving' && state !== 'waiting' && state !== 'running') return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
