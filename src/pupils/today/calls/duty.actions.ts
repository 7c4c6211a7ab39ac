import type { PupilTurn } from '../../turn.actions.ts'
import { loadDuties } from './duty.store.ts'
import { type CallDuty, type CallMoment, dutyOf, routeThatCounts } from './duty.ts'

/** Who calls about one pupil; null when the pupil is in no route, or nothing was agreed for it. */
export async function dutyFor(
  { trx, request, place }: Pick<PupilTurn, 'trx' | 'request' | 'place'>,
  moment: CallMoment,
): Promise<CallDuty | null> {
  const routeId = routeThatCounts(place.routes.map((one) => one.routeId))
  if (!routeId) return null
  return dutyOf(await loadDuties(trx, request.viewer, [routeId]), { routeId, institutionIds: place.institutionIds }, moment)
}
