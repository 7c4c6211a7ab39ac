import type { Db } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { changeOf, type PupilTurn } from '../turn.actions.ts'
import { insertAgreement } from './agreement.store.ts'
import { type NotThere, notThere, orNull } from './not-there.ts'
import { addTalk, type Done } from './plan.actions.ts'
import { talkIn } from './see.actions.ts'
import { insertOutcome, lockTalk, setShared, withdrawTalk } from './talk.store.ts'
import type { Talk } from './talk.ts'
import { readCalledOff, readHeld } from './typed.ts'

const settled = (field: string): Done => ({ ok: false, mistakes: [{ field, mistake: 'settled' }] })

/** Writes down a talk that was held: who was there, what was said, what was agreed, and the next one. */
export function holdTalk(db: Db, request: Request, pupilId: string, talkId: string, form: URLSearchParams): Promise<Done | null> {
  return withTalk(db, request, { pupilId, talkId, what: 'talk/hold' }, async (turn, talk) => {
    if (talk.outcome) return settled('dag')
    const { trx } = turn
    const { guides, pupil } = await talkIn(turn, talkId)
    const read = readHeld(form, guides, pupil.name, request.day)
    if (!read.ok) return read
    const { outcome, shared, agreements, next } = read.value
    const { personId, name } = request.viewer
    await insertOutcome(trx, talk, outcome, personId)
    if (shared !== talk.shared) await setShared(trx, talkId, shared)
    for (const one of agreements) await insertAgreement(trx, talk, one, personId)
    const leader = { leaderId: talk.leaderId ?? personId, leader: talk.leaderId ? talk.leader : name }
    if (next) await addTalk(turn, { ...next, ...leader, shared: true, followsId: talkId })
    return { ok: true, talkId }
  })
}

/** A planned talk that will not be held, with the reason. */
export function callOff(db: Db, request: Request, pupilId: string, talkId: string, form: URLSearchParams): Promise<Done | null> {
  return withTalk(db, request, { pupilId, talkId, what: 'talk/call-off' }, async ({ trx }, talk) => {
    if (talk.outcome) return settled('reden')
    const read = readCalledOff(form)
    if (!read.ok) return read
    const nobody = { heldOn: null, pupilThere: false, parentThere: false, staff: '' }
    await insertOutcome(trx, talk, { ...nobody, notes: read.value }, request.viewer.personId)
    return { ok: true, talkId }
  })
}

/** Marks a talk, so that the pupil and the parents do not read it, or takes the mark away. */
export function markTalk(db: Db, request: Request, pupilId: string, talkId: string, shared: boolean): Promise<Done | null> {
  return withTalk(db, request, { pupilId, talkId, what: shared ? 'talk/share' : 'talk/mark' }, async ({ trx }) => {
    await setShared(trx, talkId, shared)
    return { ok: true, talkId }
  })
}

/** A talk that was written down by mistake, with what was agreed in it: it is no longer shown to anybody. */
export function takeBackTalk(db: Db, request: Request, pupilId: string, talkId: string, now: Date): Promise<Done | null> {
  return withTalk(db, request, { pupilId, talkId, what: 'talk/withdraw' }, async ({ trx }) => {
    await withdrawTalk(trx, talkId, request.viewer.personId, now)
    return { ok: true, talkId }
  })
}

/** Null also when the pupil has no such talk. */
async function withTalk(
  db: Db,
  request: Request,
  { pupilId, talkId, what }: { pupilId: string; talkId: string; what: string },
  work: (turn: PupilTurn, talk: Talk) => Promise<Done>,
): Promise<Done | null> {
  const asked = { pupilId, right: 'guidance/write', what } as const
  const done = await changeOf<Done | NotThere>(db, request, asked, async (turn) => {
    const talk = await lockTalk(turn.trx, pupilId, talkId)
    return talk ? work(turn, talk) : notThere
  })
  return orNull(done)
}
