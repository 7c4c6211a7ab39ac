import type { Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { isDay } from '../../day.ts'
import type { Request } from '../../request.ts'
import { type Asked, changeOf, type PupilTurn } from '../../turn.actions.ts'
import { listCalls } from './call.store.ts'
import { ownsStep } from './own-step.ts'
import type { CallMistake } from './typed.ts'

export type CallDone = { ok: true } | { ok: false; mistakes: Wrong<CallMistake>[] }

/** The day a form is about: today when it does not say. */
export const dayOfForm = (form: URLSearchParams, today: string): string => {
  const typed = form.get('dag') ?? ''
  return isDay(typed) ? typed : today
}

/**
 * Who marks may call and close; who guides the pupil and was given the next step of the day answers for that day too, at
 * whichever school. Null: neither.
 */
export async function answerFor(
  db: Db,
  request: Request,
  { day, ...asked }: Omit<Asked, 'right' | 'orRight'> & { day: string },
  work: (turn: PupilTurn) => Promise<CallDone>,
): Promise<CallDone | null> {
  const either = { ...asked, right: 'attendance/mark', orRight: 'guidance/write' } as const
  const done = await changeOf<CallDone | NotTheirs>(db, request, either, async (turn) => {
    if (turn.why.right === 'attendance/mark') return work(turn)
    const calls = await listCalls(turn.trx, asked.pupilId, day)
    return ownsStep(calls, day, request.viewer.personId) ? work(turn) : NOT_THEIRS
  })
  return done && (done.ok || done.mistakes) ? (done as CallDone) : null
}

interface NotTheirs {
  ok: false
  mistakes: null
}
const NOT_THEIRS: NotTheirs = { ok: false, mistakes: null }
