import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { fullName } from '../name.ts'
import { mayPupil } from '../record/actions.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { type Look, loadLooks } from './look.store.ts'

export interface SeenLooks {
  pupilName: string
  total: number
  looks: Look[]
}

/** Who looked at this pupil. Looking at that is a look too. Null when it is not theirs to see. */
export function seeLooks(db: Db, request: Request, pupilId: string, page: number): Promise<SeenLooks | null> {
  const { viewer, requestId, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const found = await mayPupil(trx, request, pupilId, 'log/see')
      if (!found) return null
      const [looks, records] = await together(loadLooks(trx, pupilId, page), recordsOf(trx, pupilId))
      await logPupils(trx, viewer, { action: 'look', what: 'pupils/who-looked', requestId }, [{ pupilId, why: found.why }])
      const [first] = records
      return { ...looks, pupilName: first ? fullName(first) : '' }
    },
    day,
  )
}
