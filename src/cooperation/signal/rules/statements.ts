import { plusDays } from '../../day.ts'
import type { StatementHead } from '../../statement/head.ts'
import type { Signal } from '../signal.ts'

/** A month to look at a statement. */
export const APPROVAL_DAYS = 30

export function statementSignals(statements: readonly StatementHead[], day: string): Signal[] {
  return statements
    .filter(({ state }) => state === 'offered')
    .flatMap(({ id, payerId, payerName, payeeId, payeeName, offeredOn, openObjections }): Signal[] => {
      const about = {
        ...{ subject: `${payerName} → ${payeeName}`, path: `/samenwerking/afrekening/${id}`, day: offeredOn },
        of: { routeIds: [], schoolIds: [payerId, payeeId] },
      }
      if (openObjections > 0) return [{ ...about, kind: 'statement-disputed', given: { count: openObjections } }]
      const isLate = offeredOn !== null && plusDays(offeredOn, APPROVAL_DAYS) < day
      return isLate ? [{ ...about, kind: 'statement-waits', given: {} }] : []
    })
}
