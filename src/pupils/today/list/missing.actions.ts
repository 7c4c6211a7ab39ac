import type { Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { clockOf } from '../calls/clock.ts'
import { loadDuties } from '../calls/duty.store.ts'
import { listOpenMissing } from './missing.store.ts'
import { type MissingPupil, missingFor } from './missing.ts'

/** Who is missing of one's own, today and on days that nobody closed, with who calls. */
export async function listMyMissing(trx: Trx, { viewer, day, now }: { viewer: Viewer; day: string; now: Date }): Promise<MissingPupil[]> {
  const open = await listOpenMissing(trx, day)
  const facts = await loadDuties(
    trx,
    viewer,
    open.flatMap(({ routeIds }) => routeIds),
  )
  return missingFor(open, facts, { today: day, clock: clockOf(now) })
}
