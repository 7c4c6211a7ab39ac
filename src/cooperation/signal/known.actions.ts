import { stateOn } from '../assessment/assessment.ts'
import { listMoneyRules } from '../money-rule/money-rule.store.ts'
import { partiesOf } from '../money-rule/money-rule.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import type { Condition } from './condition.ts'
import type { Shared } from './shared.actions.ts'
import type { Signal } from './signal.ts'

export type Known = Partial<Record<Condition, readonly Signal['of'][]>>

/**
 * What there is at all about a condition, and of whom: without it silence is not good news, only silence. A condition that is
 * not here tells of itself.
 */
export function seeKnown(act: Act, { bodies, assessments, contacts }: Shared): Promise<Known> {
  return inTurn(act, async ({ trx, today }) => {
    const asked = assessments.filter((one) => stateOn(one, today) === 'closed')
    const seen = asked.map(({ routeIds, voId, mboId }) => ({ routeIds, schoolIds: [voId, mboId].flatMap((id) => id ?? []) }))
    const meets = bodies
      .filter(({ state }) => state === 'active')
      .map(({ routeIds, institutionIds }) => ({ routeIds, schoolIds: institutionIds }))
    const wider = contacts.map((one) => ({
      ...{ routeIds: [], schoolIds: [one.institutionId, ...(one.otherInstitutionId ? [one.otherInstitutionId] : [])] },
    }))
    const money = (await listMoneyRules(trx)).map((rule) => ({ routeIds: [], schoolIds: partiesOf(rule) }))
    return { need: seen, vision: seen, ownership: seen, levels: meets, learning: meets, time: meets, wider, money }
  })
}
