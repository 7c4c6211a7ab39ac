import { type Act, inTurn } from '../turn.actions.ts'
import type { Agreement } from './agreement.ts'
import { consolidatedOn } from './consolidated.ts'
import { findIndicator } from './indicator.actions.ts'
import type { Measured } from './promise.ts'

/** What the indicators find for the promises that rest on them, by promise; one that is not registered is left out. */
export function measureAll(act: Act, agreement: Agreement): Promise<Map<string, Measured>> {
  return inTurn(act, async ({ trx, today }) => {
    const found = new Map<string, Measured>()
    const routeIds = agreement.routes.map(({ routeId }) => routeId)
    for (const { id, evidence } of consolidatedOn(agreement, today).clauses.flatMap(({ promises }) => promises)) {
      const indicator = evidence.kind === 'indicator' ? findIndicator(evidence.indicator) : undefined
      if (indicator) found.set(id, await indicator.measure(trx, { routeIds, day: today }))
    }
    return found
  })
}
