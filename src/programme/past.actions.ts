import { asSystem } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { dayOf } from '#platform/platform.ts'
import type { Act } from './actions.ts'
import { type PastRetention, pastRetention } from './analysis/forecast/past.ts'
import { readPast } from './past.store.ts'
import type { Route } from './route.ts'

/** How earlier cohorts stayed: of the route itself, else of all routes of its scheme in the region. Null: too few to say. */
export async function pastOf({ platform }: Act, { id, regionId, scheme }: Route): Promise<PastRetention | null> {
  const day = dayOf(platform.now())
  const find = (routeId: string | null) =>
    remember(platform.db, `past ${regionId} ${scheme} ${routeId ?? ''} ${day}`, platform.now().getTime(), () =>
      // a share of at least a group, over pupils whom who designs need not see
      asSystem(platform.db, async (trx) => pastRetention(await readPast(trx, { regionId, scheme, routeId, day }))),
    )
  return (await find(id)) ?? (await find(null))
}
