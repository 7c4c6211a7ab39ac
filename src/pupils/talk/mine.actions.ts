import { asPerson, type Db } from '#platform/database/database.ts'
import { noteLook } from '../list/actions.ts'
import { plainNames } from '../plain-names.store.ts'
import type { Request } from '../request.ts'
import { loadSettable } from './setting.store.ts'
import { loadTalksToLead } from './talk.store.ts'
import type { Talk } from './talk.ts'

export interface MyTalks {
  talks: (Talk & { pupilName: string })[]
  /** sets how often for a school or a route */
  mayRule: boolean
}

/** The talks that the asker leads and that are still open, the first first; each pupil noted as looked at. */
export function seeMyTalks(db: Db, request: Request): Promise<MyTalks> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const talks = await loadTalksToLead(trx, request.viewer.personId)
      const names = await plainNames(
        trx,
        talks.map(({ pupilId }) => pupilId),
      )
      const { schools } = await loadSettable(trx)
      const shown = talks.map((talk) => ({ ...talk, pupilName: names.get(talk.pupilId) ?? '' })).toReversed()
      return { talks: await noteLook(trx, request, shown, 'talk/mine'), mayRule: schools.length > 0 }
    },
    request.day,
  )
}
