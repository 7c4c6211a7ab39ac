import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Wrong } from '../fields.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { findBody, lockBody } from './body.store.ts'
import type { Body } from './body.ts'
import type { CloseFinding } from './held.ts'
import { lockMeeting } from './meeting.store.ts'
import type { Meeting } from './meeting.ts'
import type { OwnMistake } from './typed.ts'
import { whySeeBody, whyWriteBody } from './why-may.ts'

/** Why something cannot be done now, though it was asked well. */
export type Refusal =
  | CloseFinding
  | 'not-draft'
  | 'not-active'
  | 'not-open'
  | 'not-closed'
  | 'same-day'
  | 'no-members'
  | 'no-mail'
  | 'gone'
  | 'settled'
export type Refused = NotThere | NotYours | { ok: false; why: Refusal } | { ok: false; mistakes: Wrong<OwnMistake>[] }
export type Done = { ok: true } | Refused
export const refused = (why: Refusal): Refused => ({ ok: false, why })

/** Work of who may write in a body, under a lock; what was done stands in the log. */
export function writeBody<T extends { ok: true }>(
  act: Act,
  id: string,
  what: string,
  work: (turn: Turn, body: Body) => Promise<T | Refused>,
): Promise<T | Refused> {
  return inTurn<T | Refused>(act, async (turn) => {
    const body = isId(id) ? await lockBody(turn.trx, id) : null
    if (!body || !whySeeBody(act.viewer, body, turn.today)) return notThere
    if (!whyWriteBody(act.viewer, body, turn.today)) return notYours
    const done = await work(turn, body)
    if (done.ok) await logEvent(turn.trx, act.viewer, what, { body: id }, act.requestId)
    return done
  })
}

/** Likewise on one meeting of it. */
export function writeMeeting(
  act: Act,
  bodyId: string,
  id: string,
  what: string,
  work: (turn: Turn, body: Body, meeting: Meeting) => Promise<Done>,
): Promise<Done> {
  return inTurn<Done>(act, async (turn) => {
    const body = isId(bodyId) && isId(id) ? await findBody(turn.trx, bodyId) : null
    if (!body || !whySeeBody(act.viewer, body, turn.today)) return notThere
    if (!whyWriteBody(act.viewer, body, turn.today)) return notYours
    const meeting = await lockMeeting(turn.trx, bodyId, id)
    if (!meeting) return notThere
    const done = await work(turn, body, meeting)
    if (done.ok) await logEvent(turn.trx, act.viewer, what, { body: bodyId, meeting: id }, act.requestId)
    return done
  })
}
