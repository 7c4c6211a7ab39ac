import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { PlacedPupil } from '../pupil.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type Chain, chainOf } from './chain.ts'
import { listOfRecords } from './hand-over.store.ts'
import type { HandOver } from './hand-over.ts'
import { loadTerms } from './terms.store.ts'
import { whyMaySeeHandOver } from './why-may.ts'

export interface HandOverNow {
  one: HandOver
  /** null: the steps are not for who looks, who would see a step that was done as one that waits */
  chain: Chain | null
}

/** The hand-overs of one pupil as they stand on the day, the last one first; without what was taken back. */
export async function handOversNow(trx: Trx, { viewer, day }: Request, place: PlacedPupil): Promise<HandOverNow[]> {
  const records = place.records.map(({ recordId }) => recordId)
  const [all, termsOf] = await together(listOfRecords(trx, records), loadTerms(trx))
  const seesSteps = whyMayPupil(viewer, 'hand-over/see', place) !== null
  return all
    .filter((one) => !one.withdrawn && whyMaySeeHandOver(viewer, one, place) !== null)
    .toReversed()
    .map((one) => ({ one, chain: seesSteps ? chainOf(one, termsOf(one.routeId), day) : null }))
}
