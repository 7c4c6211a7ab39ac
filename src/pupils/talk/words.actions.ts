import type { Right } from '#platform/access/rights.ts'
import type { Db } from '#platform/database/database.ts'
import { recordsOf } from '../record/record.store.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt } from '../turn.actions.ts'
import { insertOwnWords, loadOwnWords, type OwnWords, withdrawOwnWords } from './own-words.store.ts'
import { pupilOf } from './see.actions.ts'
import { readWords, type TalkWrong } from './typed.ts'
import { rightToSee } from './whose.ts'

export interface SeenWords {
  pupil: { id: string; name: string }
  words: OwnWords[]
  /** the pupil writes; a colleague quotes; a parent reads */
  writes: 'pupil' | 'colleague' | null
}

/** Everything the pupil said in own words, the newest first. */
export function seeWords(db: Db, request: Request, pupilId: string): Promise<SeenWords | null> {
  const right = rightToSee(request.viewer, pupilId)
  return lookAt(db, request, { pupilId, right, what: 'words/page' }, async ({ trx }) => ({
    pupil: pupilOf(pupilId, await recordsOf(trx, pupilId)),
    words: await loadOwnWords(trx, [pupilId]),
    writes: writerOf(request, pupilId),
  }))
}

export function writerOf({ viewer }: Pick<Request, 'viewer'>, pupilId: string): SeenWords['writes'] {
  const own = viewer.grants.filter(({ scopeKind, scopeId }) => scopeKind === 'pupil' && scopeId === pupilId)
  if (own.some(({ role }) => role === 'leerling')) return 'pupil'
  return own.length > 0 ? null : 'colleague'
}

const WRITES: Record<'pupil' | 'colleague', Right> = { pupil: 'portfolio/write', colleague: 'guidance/write' }

export type WordsDone = { ok: true } | { ok: false; mistakes: TalkWrong[] }

export async function addWords(db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<WordsDone | null> {
  const writer = writerOf(request, pupilId)
  if (!writer) return null
  return changeOf<WordsDone>(db, request, { pupilId, right: WRITES[writer], what: 'words/add' }, async ({ trx, place, why }) => {
    const read = readWords(form, request.day)
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) throw new Error(`no record of pupil ${pupilId} to write on`)
    const words = { ...read.value, recordId: record.recordId, byPupil: writer === 'pupil' }
    await insertOwnWords(trx, words, request.viewer.personId)
    return { ok: true }
  })
}

/** A pupil takes back what the pupil wrote, a colleague what was quoted. */
export async function takeBackWords(db: Db, request: Request, pupilId: string, id: string, now: Date): Promise<boolean> {
  const writer = writerOf(request, pupilId)
  if (!writer) return false
  const done = await changeOf(db, request, { pupilId, right: WRITES[writer], what: 'words/withdraw' }, async ({ trx }) => ({
    ok: await withdrawOwnWords(trx, { pupilId, id, byPupil: writer === 'pupil' }, now),
  }))
  return done?.ok ?? false
}
