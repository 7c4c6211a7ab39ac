import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import type { Request } from '../request.ts'
import { addStep, keepReceived } from './hand-over.store.ts'
import { EVENTS, type HandOver, type HandOverEvent } from './hand-over.ts'
import { isAccepted, isToAnswer, seenOf } from './one.actions.ts'
import { handOverTurn } from './turn.actions.ts'
import { whyMayAnswer, whyMayReceive } from './why-may.ts'

export type StepMistake = 'in-future' | 'not-now' | 'before-first-day' | 'before-sent'
export type Received = { ok: true } | { ok: false; mistakes: readonly Wrong<StepMistake>[] }

/** Accepted or refused, by the one who was named; a refusal says what is missing. */
export const answerHandOver = (db: Db, request: Request, id: string, form: URLSearchParams): Promise<Received | null> =>
  handOverTurn<Received | null>(
    db,
    request,
    id,
    'hand-over/answer',
    async (turn) => {
      if (!whyMayAnswer(request.viewer, turn.one)) return null
      const { chain } = await seenOf(turn)
      if (!isToAnswer(chain)) return { ok: false, mistakes: [{ field: 'antwoord', mistake: 'not-now' }] }
      const is = fieldReader<StepMistake>(form)
      const kind = is.oneOf('antwoord', ['accepted', 'refused'])
      const words = is.text('reden', 1000, kind === 'refused')
      const read = is.done({ id: randomUUID(), version: lastSent(turn.one), kind: kind ?? 'refused', on: request.day, words })
      if (!read.ok) return read
      await addStep(turn.trx, turn.one, read.value, request.viewer.personId)
      if (kind === 'accepted') await keepReceived(turn.trx, id)
      return { ok: true }
    },
    (done) => done?.ok === true,
  )

const LATER = EVENTS.filter((kind) => kind !== 'accepted' && kind !== 'refused')

/** Arrival, the talk, word back: by anybody of the receiving school who works with the pupil. */
export const receiveStep = (db: Db, request: Request, id: string, form: URLSearchParams): Promise<Received | null> =>
  handOverTurn<Received | null>(
    db,
    request,
    id,
    'hand-over/step',
    async ({ trx, one, place }) => {
      if (!isAccepted(one) || !whyMayReceive(request.viewer, one, place)) return null
      const read = readStep(form, one, request.day)
      if (!read.ok) return read
      await addStep(trx, one, { id: randomUUID(), version: lastSent(one), ...read.value }, request.viewer.personId)
      // the record may have come in the meantime
      await keepReceived(trx, id)
      return { ok: true }
    },
    (done) => done?.ok === true,
  )

function readStep(form: URLSearchParams, { startsOn }: HandOver, day: string) {
  const is = fieldReader<StepMistake>(form)
  const kind = is.oneOf<HandOverEvent>('stap', LATER)
  const on = is.day('dag') ?? day
  if (on > day) is.wrong('dag', 'in-future')
  else if (on < startsOn) is.wrong('dag', 'before-first-day')
  const words = is.text('tekst', 1000, kind === 'word-back')
  return is.done({ kind: kind ?? 'arrived', on, words })
}

const lastSent = ({ sent }: HandOver): number => sent.at(-1)?.nr ?? 0
