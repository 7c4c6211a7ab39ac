import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, notThere, type Turn } from '../turn.actions.ts'
import { lockAgreement } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'

/** Work on an agreement that this viewer sees, under a lock. */
export function onAgreement<T>(act: Act, id: string, work: (turn: Turn, agreement: Agreement) => Promise<T>): Promise<T | NotThere> {
  return inTurn<T | NotThere>(act, async (turn) => {
    const agreement = isId(id) ? await lockAgreement(turn.trx, id) : null
    return agreement ? work(turn, agreement) : notThere
  })
}
