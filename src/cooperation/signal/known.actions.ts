import { listAssessments } from '../assessment/assessment.store.ts'
import { stateOn } from '../assessment/assessment.ts'
import { listBodiesSeen } from '../consultation/held.store.ts'
import { listContacts } from '../contact/contact.store.ts'
import { listMoneyRules } from '../money-rule/money-rule.store.ts'
import { partiesOf } from '../money-rule/money-rule.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import type { Condition } from './condition.ts'
import type { Signal } from './signal.ts'

export type Known = Partial<Record<Condition, readonly Signal['of'][]>>

/**
 * What there is at all about a condition, and of whom: without it silence is not good news, only silence. A condition that is
 * not here tells of itself.
 */
export function seeKnown(act: Act): Promise<Known> {
  return inTurn(act, async ({ trx, today }) => {
    const asked = (await listAssessments(trx)).filter((one) => stateOn(one, today) === 'closed')
    const seen = asked.map(({ routeIds, voId, mboId }) => ({ routeIds, schoolIds: [voId, mboId].flatMap((id) => id ?? []) }))
    const bodies = (await listBodiesSeen(trx, today)).filter(({ state }) => state === 'active')
    const meets = bodies.map(({ routeIds, institutionIds }) => ({ routeIds, schoolIds: institutionIds }))
    const contacts = (await listContacts(trx)).map((one) => ({
      ...{ routeIds: [], schoolIds: [one.institutionId, ...(one.otherInstitutionId ? [one.otherInstitutionId] : [])] },
    }))
    const money = (await listMoneyRules(trx)).map((rule) => ({ routeIds: [], schoolIds: partiesOf(rule) }))
    return { need: seen, vision: seen, ownership: seen, levels: meets, learning: meets, time: meets, wider: contacts, money }
  })
}
