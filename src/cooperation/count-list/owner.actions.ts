import { type Act, inTurn } from '../turn.actions.ts'
import { listOwners, type Owner } from './owner.store.ts'
import type { CountedRoute } from './pupil.ts'

/** Who can be asked to look after a difference of this route. */
export const seeOwners = (act: Act, route: CountedRoute): Promise<Owner[]> => inTurn(act, ({ trx, today }) => listOwners(trx, route, today))
