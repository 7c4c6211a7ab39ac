import type { Right } from '#platform/access/rights.ts'
import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type IntakeRoute, listIntakeRoutes, pupilsOf } from './intake.store.ts'
import type { Candidate } from './intake.ts'
import { whyMayIntake } from './why-may.ts'

export interface NowRequest extends Request {
  now: Date
}

/** Work in the turn of who does the intake, with the routes whose intake they see. */
export function inIntake<T>(db: Db, { viewer, day }: Request, work: (trx: Trx, routes: IntakeRoute[]) => Promise<T>): Promise<T> {
  return asPerson(db, viewer.personId, async (trx) => work(trx, await listIntakeRoutes(trx, day)), day)
}

/** Of each candidate why this viewer may do this: by the route, or because it is a pupil of theirs; without a reason it is left out. */
export async function whyEach(
  trx: Trx,
  { viewer, day }: Request,
  right: Right,
  candidates: readonly Pick<Candidate, 'id' | 'routeId'>[],
  routes: readonly IntakeRoute[],
): Promise<Map<string, { pupilId: string; why: Reason }>> {
  const pupils = await pupilsOf(
    trx,
    candidates.map(({ id }) => id),
  )
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(pupils.values())], day)
  const found = new Map<string, { pupilId: string; why: Reason }>()
  for (const { id, routeId } of candidates) {
    const [pupilId, route] = [pupils.get(id), routes.find((one) => one.routeId === routeId)]
    const place = pupilId && places.get(pupilId)
    const why = (place && whyMayPupil(viewer, right, place)) || (route ? whyMayIntake(viewer, right, route) : null)
    if (pupilId && why) found.set(id, { pupilId, why })
  }
  return found
}

/** Notes a look at, or a change of, one candidate; false when there is no reason for it. */
export async function noted(
  trx: Trx,
  request: Request,
  { right, what, action }: { right: Right; what: string; action: 'look' | 'change' },
  candidate: Candidate,
  routes: readonly IntakeRoute[],
): Promise<string | null> {
  const { viewer, requestId } = request
  const found = (await whyEach(trx, request, right, [candidate], routes)).get(candidate.id)
  if (!found) {
    await logEvent(trx, viewer, 'candidate/refused', { candidate: candidate.id, right }, requestId)
    return null
  }
  await logPupils(trx, viewer, { action, what, requestId }, [found])
  return found.pupilId
}
