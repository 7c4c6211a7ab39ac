import { tokenHash } from '#platform/access/invitation-token.ts'
import { asSystem, type Trx } from '#platform/database/database.ts'
import type { Read } from '#platform/form/fields.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { emptyAnswer, findByToken, keepAnswer, noteByLink, noteRefusal, type OpenQuestions } from './follow-up.store.ts'
import { type Answer, type AnswerMistake, readAnswer } from './questions.ts'
import { readTelling } from './telling.ts'

/** Why a link leads to no questions. */
export type Closed = 'unknown' | 'expired' | 'refused' | 'withdrawn'

/** What somebody with the link sees: their first name, the route, and whether they answered. Nobody is signed in, hence as Doorloop itself. */
export function openQuestions(platform: Platform, token: string, requestId: string): Promise<OpenQuestions | { closed: Closed }> {
  return asSystem(platform.db, async (trx) => {
    const found = await finding(trx, platform, token)
    if (!('closed' in found)) await noteByLink(trx, found, 'look', requestId)
    return found
  })
}

async function finding(trx: Trx, platform: Platform, token: string): Promise<OpenQuestions | { closed: Closed }> {
  const one = TOKEN.test(token) ? await findByToken(trx, tokenHash(token)) : null
  if (!one) return { closed: 'unknown' }
  if (one.isWithdrawn) return { closed: 'withdrawn' }
  if (one.refusedOn !== null) return { closed: 'refused' }
  return one.expiresOn < dayOf(platform.now()) ? { closed: 'expired' } : one
}

const TOKEN = /^[\w-]{43}$/

export type Answered =
  | { ok: true }
  | { ok: false; closed: Closed }
  | (Extract<Read<Answer, AnswerMistake>, { ok: false }> & { opened: OpenQuestions })

/** Keeps an answer, once; without consent nothing. */
export function answerQuestions(platform: Platform, token: string, form: URLSearchParams, requestId: string): Promise<Answered> {
  return asSystem<Answered>(platform.db, async (trx) => {
    const found = await finding(trx, platform, token)
    if ('closed' in found) return { ok: false, closed: found.closed }
    if (found.answeredOn !== null) return { ok: true }
    const read = found.moment === null ? readTelling(form) : readAnswer(form)
    if (!read.ok) return { ...read, opened: found }
    await keepAnswer(trx, found, read.value, dayOf(platform.now()))
    await noteByLink(trx, found, 'change', requestId)
    return { ok: true }
  })
}

/** An answer is taken back; or who has not answered says not to want to. Either way nobody asks again. */
export function stopAsking(platform: Platform, token: string, requestId: string): Promise<Closed> {
  return asSystem(platform.db, async (trx) => {
    const found = await finding(trx, platform, token)
    if ('closed' in found) return found.closed
    const day = dayOf(platform.now())
    await noteByLink(trx, found, 'change', requestId)
    if (found.answeredOn === null) {
      await noteRefusal(trx, found.id, day)
      return 'refused'
    }
    await emptyAnswer(trx, found.id, day)
    return 'withdrawn'
  })
}
