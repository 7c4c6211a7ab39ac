import type { Db, Trx } from '#platform/database/database.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt } from '../turn.actions.ts'
import { insertAgreementLine } from './agreement.store.ts'
import { type NotThere, notThere, orNull } from './not-there.ts'
import { pupilOf } from './see.actions.ts'
import { loadTalks, lockTalk } from './talk.store.ts'
import { type Agreement, isOnWord, stateOf } from './talk.ts'
import { readAgreementLine, type TalkWrong } from './typed.ts'

export interface SeenAgreement {
  pupil: { id: string; name: string }
  agreement: Agreement
}

export function seeAgreement(db: Db, request: Request, pupilId: string, id: string): Promise<SeenAgreement | null> {
  return lookAt(db, request, { pupilId, right: 'guidance/write', what: 'talk/agreement' }, async ({ trx }) => {
    const agreement = (await loadTalks(trx, [pupilId])).flatMap(({ agreements }) => agreements).find((one) => one.id === id)
    return agreement ? { pupil: pupilOf(pupilId, await recordsOf(trx, pupilId)), agreement } : null
  })
}

export type Followed = { ok: true } | { ok: false; mistakes: TalkWrong[] }

/** How a promise went: done, lapsed, or open again. A line is added; what stood there stays. */
export async function followAgreement(
  db: Db,
  request: Request,
  pupilId: string,
  id: string,
  form: URLSearchParams,
): Promise<Followed | null> {
  const asked = { pupilId, right: 'guidance/write', what: 'talk/follow' } as const
  const done = await changeOf<Followed | NotThere>(db, request, asked, async ({ trx }) => {
    const agreement = await lockAgreement(trx, pupilId, id)
    if (!agreement) return notThere
    const read = readAgreementLine(form, isOnWord(agreement) ? null : stateOf(agreement), request.day)
    if (!read.ok) return read
    await insertAgreementLine(trx, agreement, read.value, request.viewer.personId)
    return { ok: true }
  })
  return orNull(done)
}

/**
 * The pupil says that an own promise is done; it stands there as the word of the pupil. False: there is nothing left to say,
 * for it is no longer open. Null: not there, or not the pupil's own.
 */
export async function sayDone(db: Db, request: Request, pupilId: string, id: string): Promise<boolean | null> {
  const asked = { pupilId, right: 'portfolio/write', what: 'talk/say-done' } as const
  const done = await changeOf(db, request, asked, async ({ trx }) => {
    const agreement = await lockAgreement(trx, pupilId, id)
    if (agreement?.ownerKind !== 'pupil') return { ok: false, isThere: false }
    if (stateOf(agreement) !== 'open') return { ok: false, isThere: true }
    await insertAgreementLine(trx, agreement, { state: 'done', on: request.day, note: '', byPupil: true }, request.viewer.personId)
    return { ok: true, isThere: true }
  })
  return done?.isThere ? done.ok : null
}

/** Of two who write at once the second one reads what the first one wrote. */
async function lockAgreement(trx: Trx, pupilId: string, id: string): Promise<Agreement | null> {
  const has = (agreements: readonly Agreement[]) => agreements.find((one) => one.id === id)
  const talk = (await loadTalks(trx, [pupilId])).find(({ agreements }) => has(agreements))
  return has((talk && (await lockTalk(trx, pupilId, talk.id)))?.agreements ?? []) ?? null
}
