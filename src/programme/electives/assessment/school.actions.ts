import { randomUUID } from 'node:crypto'
import { newInvitationToken } from '#platform/access/invitation-token.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Act } from '../../actions.ts'
import { forViewer } from '../catalogue.actions.ts'
import { listCoordinators } from '../coordinator.store.ts'
import { findElective } from '../elective.store.ts'
import type { Elective } from '../elective.ts'
import { noted } from '../noted.actions.ts'
import { confirmAssessment, insertLink, type Participant, participantsOf, unshare } from './assessment.store.ts'
import { linkExpires } from './assessment.ts'

export interface SeenParticipant extends Participant {
  /** this viewer decides about the result: the school's coordinator, or anybody of the school as long as there is none */
  mayConfirm: boolean
}

export interface SeenParticipants {
  elective: Elective
  participants: SeenParticipant[]
}

/** One's own pupils with a place in an elective, with what the company said of them; each noted as looked at. */
export function seeParticipants(act: Act, id: string): Promise<SeenParticipants | null> {
  return forViewer(act, (trx, day) => participantsIn(trx, act, id, day, 'look'))
}

async function participantsIn(trx: Trx, act: Act, id: string, day: string, action: 'look' | 'change'): Promise<SeenParticipants | null> {
  const elective = await findElective(trx, id)
  if (!elective) return null
  const found = await participantsOf(trx, id, day, act.platform.now())
  const own = await noted(trx, act, day, { action, what: 'electives/participants' }, found)
  const coordinators = await listCoordinators(trx)
  const mayConfirm = ({ siteId }: Participant): boolean => {
    const named = coordinators.find((one) => one.siteId === siteId && one.personId !== null && one.mayDecide)
    return !named || named.personId === act.viewer.personId
  }
  return { elective, participants: own.map((one) => ({ ...one, mayConfirm: mayConfirm(one) })) }
}

export type MadeLink = { ok: true; token: string; expiresAt: Date; elective: Elective } | { ok: false; why: 'not-there' | 'nobody' }

/** A link for the company, for one's own pupils there; the one before ends. It is shown once and kept nowhere. */
export function makeLink(act: Act, electiveId: string): Promise<MadeLink> {
  return forViewer<MadeLink>(act, async (trx, day) => {
    const seen = await participantsIn(trx, act, electiveId, day, 'change')
    if (!seen) return { ok: false, why: 'not-there' }
    const ids = seen.participants.map(({ assignmentId }) => assignmentId)
    if (ids.length === 0) return { ok: false, why: 'nobody' }
    const { token, hash } = newInvitationToken()
    const [linkId, now] = [randomUUID(), act.platform.now()]
    const expiresAt = linkExpires(seen.elective.endsOn, now)
    await unshare(trx, ids, act.viewer.personId, now)
    await insertLink(trx, { id: linkId, electiveId, hash, createdBy: act.viewer.personId, expiresAt }, ids)
    await logEvent(trx, act.viewer, 'elective/link', { elective: electiveId, link: linkId, pupils: ids.length }, act.requestId)
    return { ok: true, token, expiresAt, elective: seen.elective }
  })
}

/** Ends the link for one's own pupils. False: not there. */
export function endLink(act: Act, electiveId: string): Promise<boolean> {
  return forViewer(act, async (trx, day) => {
    const seen = await participantsIn(trx, act, electiveId, day, 'change')
    if (!seen || seen.participants.length === 0) return false
    const ids = seen.participants.map(({ assignmentId }) => assignmentId)
    await unshare(trx, ids, act.viewer.personId, act.platform.now())
    await logEvent(trx, act.viewer, 'elective/link-end', { elective: electiveId }, act.requestId)
    return true
  })
}

export type ConfirmedResult = 'confirmed' | 'not-there' | 'not-coordinator' | 'changed'

/** The coordinator makes what the company said the result. `assessmentId`: the one that stood on the screen. */
export function confirmResult(act: Act, electiveId: string, assignmentId: string, assessmentId: string): Promise<ConfirmedResult> {
  return forViewer<ConfirmedResult>(act, async (trx, day) => {
    const seen = await participantsIn(trx, act, electiveId, day, 'change')
    const one = seen?.participants.find((found) => found.assignmentId === assignmentId)
    if (!one) return 'not-there'
    if (!one.mayConfirm) return 'not-coordinator'
    if (one.assessment?.id !== assessmentId) return 'changed'
    const isDone = await confirmAssessment(trx, assignmentId, assessmentId, act.viewer.personId, act.platform.now())
    if (isDone) await logEvent(trx, act.viewer, 'elective/result', { assignment: assignmentId, assessment: assessmentId }, act.requestId)
    return isDone ? 'confirmed' : 'changed'
  })
}
