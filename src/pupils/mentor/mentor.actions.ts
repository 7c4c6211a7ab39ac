import { asPerson, type Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '../day.ts'
import { noteLook } from '../list/actions.ts'
import type { Request } from '../request.ts'
import { duesOf } from '../talk/due.ts'
import { loadSettings } from '../talk/setting.store.ts'
import { rhythmOf } from '../talk/setting.ts'
import { startsOf } from '../talk/start.store.ts'
import { loadSummaries } from '../talk/summary.store.ts'
import { loadLoads, loadMentored, loadStandIns, type StandIn } from './mentor.store.ts'
import type { Load, Mentored } from './mentor.ts'

/** Ten weeks: as long as lies between two portfolio talks. */
const LOAD_WEEKS = 10

export interface SeenMentor {
  pupils: Mentored[]
  loads: Load[]
  standIns: StandIn[]
}

/** One's own pupils with what waits for them, one line in the log each; how much there is to do; and who stands in. */
export function seeMentor(db: Db, request: Request): Promise<SeenMentor> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const groups = viewer.grants.filter(({ role, scopeKind }) => role === 'mentor' && scopeKind === 'group').map(({ scopeId }) => scopeId)
      const members = await noteLook(trx, request, await loadMentored(trx, groups, day), 'mentor/page')
      const ids = [...new Set(members.map(({ pupilId }) => pupilId))]
      const [summaries, settings, starts, loads, standIns] = await together(
        loadSummaries(trx, ids, day),
        loadSettings(trx),
        startsOf(trx, ids, day),
        loadLoads(trx, day, plusDays(day, -7 * LOAD_WEEKS)),
        loadStandIns(trx, viewer.personId, day),
      )
      const pupils = members.flatMap(({ pupilId, name, group, institutionId, routeIds }): Mentored[] => {
        const found = summaries.get(pupilId)
        if (!found) return []
        const rhythm = rhythmOf(settings, { institutionIds: [institutionId], routeIds }, day)
        return [{ pupilId, name, group, summary: found.summary, dues: duesOf(found.talks, rhythm, starts.get(pupilId) ?? day, day) }]
      })
      return { pupils, loads, standIns }
    },
    day,
  )
}
