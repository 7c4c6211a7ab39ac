import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { MoneySubject } from '../money-rule/why-may.ts'
import type { StatementRecord } from './statement.ts'

type About = Pick<StatementRecord, 'regionId' | 'payerReach' | 'payeeReach' | 'routeIds'>

export const subjectOf = ({ regionId, payerReach, payeeReach, routeIds }: About): MoneySubject => ({
  ...{ regionId, routeIds },
  reach: [...payerReach, ...payeeReach],
})

type Sides = Pick<StatementRecord, 'payerId' | 'payeeId' | 'payerReach' | 'payeeReach'>

/** The sides in whose name this viewer approves and objects: where they lead the school, or a site of it. A region approves nothing. */
export function approvesFor(viewer: Viewer, { payerId, payeeId, payerReach, payeeReach }: Sides): string[] {
  const scopes = grantsWith(viewer, 'settlement/approve').map(({ scopeId }) => scopeId)
  const sides = [
    { id: payerId, reach: payerReach },
    { id: payeeId, reach: payeeReach },
  ]
  return sides.filter(({ reach }) => scopes.some((id) => reach.includes(id))).map(({ id }) => id)
}

/** The sides for which this viewer answers an objection: who approves there, or who settles there. */
export function answersFor(viewer: Viewer, statement: Sides & Pick<StatementRecord, 'regionId'>): string[] {
  const { payerId, payeeId, payerReach, payeeReach, regionId } = statement
  const scopes = grantsWith(viewer, 'settlement/change').map(({ scopeId }) => scopeId)
  const settles = [
    { id: payerId, reach: payerReach },
    { id: payeeId, reach: payeeReach },
  ].filter(({ reach }) => scopes.some((id) => id === regionId || reach.includes(id)))
  return [...new Set([...approvesFor(viewer, statement), ...settles.map(({ id }) => id)])]
}
