import { asSystem } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { dayOf } from '#platform/platform.ts'
import { lastTeldatum } from '#schools/index.ts'
import type { Act } from '../../turn.actions.ts'
import { groupSignals } from '../rules/groups.ts'
import type { Signal } from '../signal.ts'
import { readSizes } from '../sizes.store.ts'

/** Of all routes of the region, counted once for everybody as Doorloop itself; few pupils are not told to the number. */
export async function signalsOfSizes({ platform, viewer }: Act): Promise<Signal[]> {
  const teldatum = lastTeldatum(dayOf(platform.now()))
  const count = () => asSystem(platform.db, (trx) => readSizes(trx, viewer.regionId, teldatum))
  return groupSignals(await remember(platform.db, `sizes ${viewer.regionId} ${teldatum}`, platform.now().getTime(), count))
}
