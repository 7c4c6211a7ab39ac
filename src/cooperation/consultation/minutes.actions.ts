import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { listAgreements } from '../agreement/agreement.store.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { consolidatedOn } from '../agreement/consolidated.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, notThere, notYours } from '../turn.actions.ts'
import { findBody } from './body.store.ts'
import { type Body, membersOn } from './body.ts'
import { listOpenActions } from './held.store.ts'
import {
  deleteLine,
  findAction,
  findDecision,
  insertAction,
  insertActionOutcome,
  insertDecision,
  insertDecisionOutcome,
} from './minutes.store.ts'
import { actionState, decisionState } from './minutes.ts'
import { type Done, refused, writeBody, writeMeeting } from './on-body.actions.ts'
import { readAction, readDecision, type Subjects } from './typed-minutes.ts'
import { readActionOutcome, readDecisionOutcome } from './typed-outcome.ts'
import { whySeeBody, whyWriteBody } from './why-may.ts'

export const addDecision = (act: Act, bodyId: string, id: string, form: URLSearchParams): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/decide', async ({ trx, now, today }, body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    const read = readDecision(form, body.decides, await subjectsOf(trx, body, today), meeting.plannedOn)
    if (!read.ok) return read
    await insertDecision(trx, meeting, read.value, { personId: act.viewer.personId, now, today })
    return { ok: true }
  })

export const addAction = (act: Act, bodyId: string, id: string, form: URLSearchParams): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/action', async ({ trx, now, today }, body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    const read = readAction(form, membersOn(body, meeting.plannedOn), meeting.plannedOn)
    if (!read.ok) return read
    await insertAction(trx, meeting, read.value, { personId: act.viewer.personId, now, today })
    return { ok: true }
  })

/** Takes back what was noted wrong, as long as the minutes are open and nothing came of it. */
export const dropLine = (act: Act, bodyId: string, id: string, what: 'decision' | 'action', lineId: string): Promise<Done> =>
  writeMeeting(act, bodyId, id, `consultation/${what}`, async ({ trx }, _body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    return isId(lineId) && (await deleteLine(trx, what, id, lineId)) ? { ok: true } : refused('gone')
  })

/** What became of a decision that came back. */
export const settleDecision = (act: Act, bodyId: string, decisionId: string, form: URLSearchParams): Promise<Done> =>
  writeBody<{ ok: true }>(act, bodyId, 'consultation/decision-outcome', async ({ trx, now, today }) => {
    const decision = isId(decisionId) ? await findDecision(trx, bodyId, decisionId) : null
    if (!decision) return refused('gone')
    if (decisionState(decision).kind !== 'returns') return refused('settled')
    const read = readDecisionOutcome(form, today)
    if (!read.ok) return read
    await insertDecisionOutcome(trx, bodyId, decisionId, read.value, { personId: act.viewer.personId, now, today })
    return { ok: true }
  })

/** What became of an action: by who writes in the body, or by its owner. No lock, which the owner would not get. */
export const settleAction = (act: Act, actionId: string, form: URLSearchParams): Promise<Done> =>
  inTurn<Done>(act, async ({ trx, now, today }) => {
    const action = isId(actionId) ? await findAction(trx, actionId) : null
    const body = action && (await findBody(trx, action.bodyId))
    if (!action || !body || !whySeeBody(act.viewer, body, today)) return notThere
    const open = (await listOpenActions(trx)).find(({ id }) => id === actionId)
    if (!open || actionState(action) !== 'open') return refused('settled')
    if (!whyWriteBody(act.viewer, body, today) && open.ownerPersonId !== act.viewer.personId) return notYours
    const read = readActionOutcome(form, membersOn(body, today), today)
    if (!read.ok) return read
    await insertActionOutcome(trx, body.id, actionId, read.value, { personId: act.viewer.personId, now, today })
    await logEvent(trx, act.viewer, 'consultation/action-outcome', { body: body.id, action: actionId }, act.requestId)
    return { ok: true }
  })

/** What a decision of this body can be about, as far as this viewer sees it. */
export async function subjectsOf(trx: Trx, body: Body, today: string): Promise<Subjects> {
  const agreements = (await listAgreements(trx)).filter((one) => concerns(one, body))
  const clauses = agreements.flatMap((agreement) =>
    consolidatedOn(agreement, today).clauses.map(({ id, title }) => ({
      ...{ agreementId: agreement.id, clauseId: id, title: `${agreement.text.title}: ${title}` },
    })),
  )
  return { clauses, routes: body.routes.map(({ routeId, name }) => ({ routeId, name })) }
}

/** About one of its routes; of a body without routes, an agreement between schools of both its sides. */
export function concerns(agreement: Agreement, { routes, schools }: Pick<Body, 'routes' | 'schools'>): boolean {
  if (routes.length > 0) return agreement.routes.some(({ routeId }) => routes.some((one) => one.routeId === routeId))
  const isParty = (side: 'vo' | 'mbo'): boolean =>
    schools.some((school) => school.side === side && agreement.parties.some(({ reach }) => reach.includes(school.institutionId)))
  return isParty('vo') && isParty('mbo')
}
