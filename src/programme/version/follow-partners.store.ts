import type { Trx } from '#platform/database/database.ts'
import { partnersIn } from '../design/from-route.ts'
import { findRoute } from '../route.store.ts'
import { lockDraft, updateDraft } from './version.store.ts'

/**
 * The draft names the partners that the route has. When they changed, whoever agreed did so with other partners: their word
 * lapses as with any change. What was agreed before keeps the partners who agreed.
 */
export async function followPartners(trx: Trx, routeId: string, now: Date): Promise<void> {
  const route = await findRoute(trx, routeId)
  const draft = await lockDraft(trx, routeId)
  if (!route || !draft) return
  const partners = partnersIn(route)
  if (JSON.stringify(partners) !== JSON.stringify(draft.design.partners))
    await updateDraft(trx, draft.id, { ...draft.design, partners }, now)
}
