import { logEvent } from '#platform/audit/pupil-log.ts'
import { type Act, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { type Change, type CurrentLine, changesSince, confirmersOf, seenOf, staysInRoute } from './changes.ts'
import { type Correction, insertAnswer, insertCorrection, listCorrections, listCurrentLines, stillToAnswer } from './correction.store.ts'
import type { CountList } from './list.store.ts'
import { onList, type Which } from './on-list.actions.ts'
import { confirmsFor } from './why-may.ts'

/** `changed`: the records say something else than was on the screen; `outside-route`: a school of it is not in the route. */
export type WhyNotCorrect = 'not-frozen' | 'no-reason' | 'changed' | 'pending' | 'answered' | 'outside-route'
export type Corrected = { ok: true } | NotThere | NotYours | { ok: false; why: WhyNotCorrect }

/** What is to be corrected of a frozen list: what was seen of the change, by which school, and why. */
export interface AskedCorrection {
  changeId: string
  seen: string
  institutionId: string
  reason: string
}

/** Adds a correction of what the records say otherwise since. It counts when every school that it names confirms it. */
export const correctList = (act: Act, which: Which, asked: AskedCorrection): Promise<Corrected> =>
  onList<Corrected>(act, which, async (turn, list) => {
    if (!confirmsFor(act.viewer, list.route).includes(asked.institutionId)) return notYours
    if (!list.kept?.frozenAt) return { ok: false, why: 'not-frozen' }
    if (asked.reason === '') return { ok: false, why: 'no-reason' }
    const lines = await listCurrentLines(turn.trx, list.kept.id)
    const change = changesSince(lines, list.entries).find(({ id }) => id === asked.changeId)
    if (!change || seenOf(change) !== asked.seen) return { ok: false, why: 'changed' }
    if (!staysInRoute(change, list.route.schools)) return { ok: false, why: 'outside-route' }
    const corrections = await listCorrections(turn.trx, list.kept.id)
    if (corrections.some((one) => isPending(one, change))) return { ok: false, why: 'pending' }
    await insertCorrection(turn.trx, correctionOf(act, turn, list, list.kept.id, corrections.length + 1, change, asked))
    await logEvent(turn.trx, act.viewer, 'count-list/correct', { list: list.kept.id, kind: change.kind }, act.requestId)
    return { ok: true }
  })

/** Waits for an answer already: of the same line, or of the same pupil who came. */
export function isPending(correction: Correction, change: Change): boolean {
  if (correction.answer !== null) return false
  if (change.before) return correction.targetId === change.id
  return correction.kind === 'added' && correction.recordId !== null && correction.recordId === change.now.recordId
}

function correctionOf(
  { viewer }: Act,
  { now }: Turn,
  { route }: CountList,
  listId: string,
  nr: number,
  change: Change,
  asked: AskedCorrection,
) {
  const { before } = change
  const facts = change.now ?? (before as CurrentLine)
  return {
    ...{ ...facts, listId, regionId: route.regionId, nr, kind: change.kind, reason: asked.reason, personId: viewer.personId, now },
    ...{ lineId: before && !before.isCorrected ? before.id : null, addedId: before?.isCorrected ? before.id : null },
    ...{ byId: asked.institutionId, confirmerIds: confirmersOf(change, asked.institutionId, route.schools) },
  }
}

/** In the name of a school that it names: confirms a correction, or refuses it with a reason, and then it is refused. */
export const answerCorrection = (
  act: Act,
  which: Which,
  asked: { correctionId: string; institutionId: string; answer: 'confirmed' | 'refused'; reason: string },
): Promise<Corrected> =>
  onList<Corrected>(act, which, async (turn, list) => {
    const corrections = list.kept ? await listCorrections(turn.trx, list.kept.id) : []
    const one = corrections.find(({ id }) => id === asked.correctionId)
    if (!one || !list.kept) return notThere
    const { institutionId } = asked
    if (!one.confirmerIds.includes(institutionId) || !confirmsFor(act.viewer, list.route).includes(institutionId)) return notYours
    if (!stillToAnswer(one).includes(institutionId)) return { ok: false, why: 'answered' }
    if (asked.answer === 'refused' && asked.reason === '') return { ok: false, why: 'no-reason' }
    const { viewer } = act
    await insertAnswer(turn.trx, { ...asked, regionId: list.route.regionId, personId: viewer.personId, now: turn.now })
    await logEvent(
      turn.trx,
      viewer,
      'count-list/answer',
      { list: list.kept.id, correction: one.nr, institutionId, answer: asked.answer },
      act.requestId,
    )
    return { ok: true }
  })
