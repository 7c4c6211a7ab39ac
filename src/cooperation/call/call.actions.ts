import { randomUUID } from 'node:crypto'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import { findChoices, setPlace } from '../place/place.store.ts'
import { type Choices, type Place, whyMayAt } from '../place/place.ts'
import type { Wrong } from '../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { findCall, insertApplication, insertCall, listCalls, updateApplication, updateCall } from './call.store.ts'
import type { Application, Call } from './call.ts'
import { readApplication, readCall, readStep } from './typed.ts'

export interface SeenCalls {
  choices: Choices
  calls: readonly Call[]
  mayWrite: boolean
}

export function seeCalls(act: Act): Promise<SeenCalls> {
  return inTurn(act, async ({ trx, today }) => ({
    choices: await findChoices(trx, act.viewer, today),
    calls: await listCalls(trx),
    mayWrite: mayWriteCalls(act.viewer),
  }))
}

/** A call is for everybody in the region: who leads consultation anywhere writes it down for all. */
const mayWriteCalls = (viewer: Viewer): boolean => whyMay(viewer, 'consultation/change') !== null

export interface SeenCall {
  choices: Choices
  call: Call
  mayWrite: boolean
}

export function seeCall(act: Act, id: string): Promise<SeenCall | null> {
  return inTurn(act, async ({ trx, today }) => {
    const call = isId(id) ? await findCall(trx, id) : null
    return call && { choices: await findChoices(trx, act.viewer, today), call, mayWrite: mayWriteCalls(act.viewer) }
  })
}

export type Kept = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

export function saveCall(act: Act, id: string | null, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx }) => {
    const { viewer, requestId } = act
    if (!mayWriteCalls(viewer)) return notYours
    const was = id !== null && isId(id) ? await findCall(trx, id) : null
    if (id !== null && !was) return notThere
    const read = readCall(form)
    if (!read.ok) return read
    const kept = was?.id ?? randomUUID()
    if (was) await updateCall(trx, kept, read.value)
    else await insertCall(trx, kept, read.value, viewer)
    await logEvent(trx, viewer, was ? 'subsidy/change' : 'subsidy/add', { call: kept }, requestId)
    return { ok: true, id: kept }
  })
}

export const mayWriteApplication = (viewer: Viewer, place: Place, { schools }: Pick<Choices, 'schools'>): boolean =>
  whyMayAt(viewer, 'consultation/change', place, schools) !== null

/** A new application under a call (`id` null), or the head of one; what was asked is fixed once it was sent in. */
export function saveApplication(act: Act, callId: string, id: string | null, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, now, today }) => {
    const { viewer, requestId } = act
    const call = isId(callId) ? await findCall(trx, callId) : null
    const was = call?.applications.find((one) => one.id === id) ?? null
    if (!call || (id !== null && !was)) return notThere
    const choices = await findChoices(trx, viewer, today)
    if (was && !mayWriteApplication(viewer, was, choices)) return notYours
    if (was && (was.state === 'refused' || was.state === 'accounted')) return notYours
    const read = readApplication(form, choices)
    if (!read.ok) return read
    const { head, place } = read.value
    if (!mayWriteApplication(viewer, place, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    const kept = was?.id ?? randomUUID()
    const askedCents = was && was.state !== 'idea' ? was.askedCents : head.askedCents
    if (was) await updateApplication(trx, { ...was, ...head, askedCents }, now)
    else await insertApplication(trx, kept, callId, head, viewer)
    await setPlace(trx, 'subsidy_application', kept, place)
    await logEvent(trx, viewer, was ? 'subsidy/application-change' : 'subsidy/apply', { call: callId, application: kept }, requestId)
    return { ok: true, id: kept }
  })
}

/** Sent in, granted, refused, accounted for. */
export function stepApplication(act: Act, callId: string, id: string, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, now, today }) => {
    const { viewer, requestId } = act
    const call = isId(callId) ? await findCall(trx, callId) : null
    const was: Application | undefined = call?.applications.find((one) => one.id === id)
    if (!was) return notThere
    if (!mayWriteApplication(viewer, was, await findChoices(trx, viewer, today))) return notYours
    const read = readStep(form, was, today)
    if (!read.ok) return read
    await updateApplication(trx, read.value, now)
    await logEvent(trx, viewer, `subsidy/${read.value.state}`, { call: callId, application: id }, requestId)
    return { ok: true, id }
  })
}
