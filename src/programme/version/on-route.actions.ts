import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import type { Act } from '../actions.ts'
import { findRoute } from '../route.store.ts'
import type { Route } from '../route.ts'
import { whyMayRoute } from '../why-may-change.ts'

/** Why something was not done: nobody may, it is not in a state for it, or it is not there. */
export type NotDone = {
  ok: false
  why: 'not-yours' | 'not-there' | 'no-draft' | 'draft-exists' | 'not-agreed' | 'cohort-taken' | 'cohort-has-pupils' | 'no-year'
}

export const notDone = (why: NotDone['why']): NotDone => ({ ok: false, why })

/** Work of the one who looks, on a route that they see. */
export function onRoute<T>(act: Act, routeId: string, work: (trx: Trx, route: Route, now: Date) => Promise<T>): Promise<T | NotDone> {
  const now = act.platform.now()
  const run = async (trx: Trx): Promise<T | NotDone> => {
    const route = await findRoute(trx, routeId)
    return route ? work(trx, route, now) : notDone('not-there')
  }
  return asPerson(act.platform.db, act.viewer.personId, run, dayOf(now))
}

export const mayDesign = ({ viewer }: Act, route: Route): boolean => whyMayRoute(viewer, 'route/design', route) !== null
export const mayChange = ({ viewer }: Act, route: Route): boolean => whyMayRoute(viewer, 'route/change', route) !== null
