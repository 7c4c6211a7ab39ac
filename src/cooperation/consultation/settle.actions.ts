import { isId } from '../id.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { findBody } from './body.store.ts'
import { type Body, type Member, membersOn } from './body.ts'
import { listOpenActions } from './held.store.ts'
import { findAction, findDecision } from './minutes.store.ts'
import { type Action, type ActionState, actionState, type Decision, type DecisionState, decisionState } from './minutes.ts'
import { whySeeBody, whyWriteBody } from './why-may.ts'

export interface SeenAction {
  action: Action
  body: Body
  state: ActionState
  /** as it is now, after every move */
  dueOn: string
  ownerName: string
  maySettle: boolean
  /** who can take it over */
  members: readonly Member[]
}

export function seeAction(act: Act, id: string): Promise<SeenAction | null> {
  return inTurn(act, async ({ trx, today }) => {
    const action = isId(id) ? await findAction(trx, id) : null
    const body = action && (await findBody(trx, action.bodyId))
    if (!action || !body || !whySeeBody(act.viewer, body, today)) return null
    const open = (await listOpenActions(trx, body.id)).find((one) => one.id === id)
    const isOwner = open?.ownerPersonId === act.viewer.personId
    return {
      ...{ action, body, state: actionState(action), members: membersOn(body, today) },
      ...{ dueOn: open?.dueOn ?? action.dueOn, ownerName: open?.ownerName ?? action.ownerName },
      maySettle: isOwner || whyWriteBody(act.viewer, body, today) !== null,
    }
  })
}

export interface SeenDecision {
  decision: Decision
  body: Body
  state: DecisionState
  mayWrite: boolean
}

export function seeDecision(act: Act, bodyId: string, id: string): Promise<SeenDecision | null> {
  return inTurn(act, async ({ trx, today }) => {
    const body = isId(bodyId) && isId(id) ? await findBody(trx, bodyId) : null
    if (!body || !whySeeBody(act.viewer, body, today)) return null
    const decision = await findDecision(trx, bodyId, id)
    return decision && { decision, body, state: decisionState(decision), mayWrite: whyWriteBody(act.viewer, body, today) !== null }
  })
}
