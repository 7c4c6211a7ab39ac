import { whyMay } from '#platform/access/viewer.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import { countMatches } from '../match/actions.ts'
import type { Request } from '../request.ts'
import { type Counted, loadCounts } from './counts.store.ts'

export interface PupilCounts extends Counted {
  /** pairs of records that may be one pupil; 0 for who does not decide about that */
  matches: number
}

/** What there is and what waits, for the start page: numbers of pupils, and nobody's name. */
export async function pupilCounts(db: Db, request: Request): Promise<PupilCounts> {
  const { viewer, day } = request
  const counted = await asPerson(db, viewer.personId, (trx) => loadCounts(trx, day), day)
  return { ...counted, matches: whyMay(viewer, 'match/decide') ? await countMatches(db, request) : 0 }
}
