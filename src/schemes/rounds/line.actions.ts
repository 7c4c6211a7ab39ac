import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn, readDossier } from './actions.ts'
import { lockApplication } from './application.store.ts'
import type { Done } from './change.actions.ts'
import { namesNothing } from './decision.ts'
import type { Dossier } from './finding.ts'
import { readAssessments, readDecision, readStatus } from './form/line-forms.ts'
import { addAssessments, addDecision, addStatus } from './line.store.ts'
import { readRevocation } from './revoking.ts'
import { endRoute } from './route.store.ts'
import { mayWrite, whyMayApply } from './why-may.ts'

/** New lines for the criteria that were judged differently. */
export function assess(act: Act, roundId: string, id: string, form: URLSearchParams): Promise<Done> {
  return onSubmitted(act, roundId, id, async (trx, dossier, today) => {
    const read = readAssessments(form, dossier, today)
    if (!read.ok) return read
    await addAssessments(trx, id, read.value, act.viewer.personId)
    const criteria = read.value.map(({ criterion }) => criterion)
    await logEvent(trx, act.viewer, 'application/assess', { application: id, criteria }, act.requestId)
    return { ok: true, id }
  })
}

/** Writes down what the minister decided on a route. */
export function decide(act: Act, roundId: string, id: string, form: URLSearchParams): Promise<Done> {
  return onSubmitted(act, roundId, id, async (trx, dossier, today) => {
    const read = readDecision(form, dossier, today)
    if (!read.ok) return read
    await addDecision(trx, id, read.value, act.viewer.personId)
    await logEvent(trx, act.viewer, 'application/decide', { application: id, ...read.value }, act.requestId)
    return { ok: true, id }
  })
}

/** How a route stands in a spring. */
export function noteStatus(act: Act, roundId: string, id: string, form: URLSearchParams): Promise<Done> {
  return onSubmitted(act, roundId, id, async (trx, dossier, today) => {
    const read = readStatus(form, dossier, today)
    if (!read.ok) return read
    await addStatus(trx, id, read.value, act.viewer.personId)
    await logEvent(trx, act.viewer, 'experiment/status', { application: id, ...read.value }, act.requestId)
    return { ok: true, id }
  })
}

/** Besluit art. 13: permission is taken back, the experiment ends that day, and everybody in it goes the way back. */
export function revoke(act: Act, roundId: string, id: string, routeId: string, form: URLSearchParams): Promise<Done> {
  return onSubmitted(act, roundId, id, async (trx, dossier, today) => {
    const route = dossier.application.routes.find((one) => one.id === routeId)
    // it ends the route itself too, so who may not change that one may not do this
    if (!route || !whyMayApply(act.viewer, 'route/change', route)) return { ok: false, mistakes: null }
    const read = readRevocation(form, dossier, routeId, today)
    if (!read.ok) return read
    const { on, note, ground } = read.value
    const { personId } = act.viewer
    await addDecision(
      trx,
      id,
      { routeId, outcome: 'revoked', on, names: namesNothing(), pupils: null, note: noteOf(ground, note) },
      personId,
    )
    await addStatus(trx, id, { routeId, year: Number(on.slice(0, 4)), status: 'ingetrokken', causes: [], note }, personId)
    await endRoute(trx, routeId, on)
    await logEvent(trx, act.viewer, 'experiment/revoke', { application: id, ...read.value }, act.requestId)
    return { ok: true, id }
  })
}

const noteOf = (ground: string, note: string): string => [`art. ${ground.replace('-', ' lid ')}`, note].filter(Boolean).join(': ')

function onSubmitted(
  act: Act,
  roundId: string,
  id: string,
  work: (trx: Trx, dossier: Dossier, today: string) => Promise<Done>,
): Promise<Done> {
  return inTurn<Done>(act, async (trx, today) => {
    const before = await readDossier(trx, roundId, id)
    if (!before || before.application.submittedOn === null || !mayWrite(act.viewer, before.application.routes))
      return { ok: false, mistakes: null }
    await lockApplication(trx, id)
    const dossier = await readDossier(trx, roundId, id)
    return dossier ? work(trx, dossier, today) : { ok: false, mistakes: null }
  })
}
