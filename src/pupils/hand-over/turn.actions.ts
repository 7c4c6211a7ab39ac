import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { loadPlaces } from '../place.store.ts'
import type { PlacedPupil } from '../pupil.ts'
import type { Request } from '../request.ts'
import { findHandOver } from './hand-over.store.ts'
import type { HandOver } from './hand-over.ts'
import { whyMaySeeHandOver } from './why-may.ts'

/** One hand-over in the turn of who asks. `place`: null for who sees of the pupil what was sent and nothing else. */
export interface HandOverTurn {
  trx: Trx
  request: Request
  one: HandOver
  place: PlacedPupil | null
  why: Reason
}

/** Null when it is not there, or not for who asks; an attempt is noted, and what is done or seen is noted at the pupil. */
export function handOverTurn<T>(
  db: Db,
  request: Request,
  id: string,
  what: string,
  work: (turn: HandOverTurn) => Promise<T>,
  isDone: (answer: T) => boolean = () => false,
): Promise<T | null> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const one = await findHandOver(trx, id)
      const place = one?.pupilId ? ((await loadPlaces(trx, viewer.regionId, [one.pupilId], day)).get(one.pupilId) ?? null) : null
      const why = one ? whyMaySeeHandOver(viewer, one, place) : null
      if (!one?.pupilId || !why) {
        await logEvent(trx, viewer, 'hand-over/refused', { handOver: id }, requestId)
        return null
      }
      const answer = await work({ trx, request, one, place, why })
      const action = isDone(answer) ? 'change' : 'look'
      await logPupils(trx, viewer, { action, what, requestId }, [{ pupilId: one.pupilId, why }])
      return answer
    },
    day,
  )
}
