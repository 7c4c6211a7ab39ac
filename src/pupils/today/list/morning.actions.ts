import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { noteLook, noteLookAt } from '../../list/actions.ts'
import { placementsOn } from '../../placement/day.store.ts'
import type { Request } from '../../request.ts'
import { loadPlanVersions } from '../../route-plan/index.ts'
import type { Team, TeamRef } from '../../team/team.ts'
import { findCallSetting } from '../calls/setting.store.ts'
import type { CallSetting } from '../calls/setting.ts'
import { listExceptionsOn } from '../exceptions/exception.store.ts'
import { routesLeft } from './left-route.store.ts'
import { listMorning } from './list.store.ts'
import { followedBy, type MorningLine, morningLines } from './morning.ts'
import type { MorningRow } from './morning-row.ts'
import { placesOf } from './places.store.ts'
import { chooseTeam, onlyTeam } from './team.actions.ts'
import type { TeamChoices } from './team.ts'

export interface SeenMorning {
  day: string
  choices: TeamChoices
  /** null: there is none to choose */
  team: Team | null
  lines: readonly MorningLine[]
  /** agreed for the route */
  setting: CallSetting | null
}

/** The morning list of a route or a group: whoever is on it was looked at. Null: that route or group is not theirs. */
export function seeMorning(db: Db, request: Request, asked: TeamRef | null, day: string): Promise<SeenMorning | null> {
  const { viewer } = request
  const work = async (trx: Trx): Promise<SeenMorning | null> => {
    // the list says by itself whom one sees of it: it need not wait for whether the team is theirs
    const likely = asked ?? onlyTeam(viewer)
    const [{ choices, team }, early] = await together(
      chooseTeam(trx, asked, day, likely),
      likely ? listMorning(trx, likely, day) : Promise.resolve([]),
    )
    if (!team) return asked ? null : { day, choices, team, lines: [], setting: null }
    const rows = team.id === likely?.id ? early : await listMorning(trx, team, day)
    const [seen, lines, setting] = await together(
      noteMorning(trx, request, rows, day),
      linesOf(trx, rows, team, day),
      team.kind === 'route' ? findCallSetting(trx, team.id) : Promise.resolve(null),
    )
    const allowed = new Set(seen.map(({ pupilId }) => pupilId))
    return { day, choices, team, lines: lines.filter(({ pupilId }) => allowed.has(pupilId)), setting }
  }
  return asPerson(db, viewer.personId, work, request.day)
}

/** Each was looked at, with why: by where the pupil is today, which the list of today says itself. */
async function noteMorning(trx: Trx, request: Request, rows: readonly MorningRow[], day: string): Promise<MorningRow[]> {
  if (day !== request.day) return noteLook(trx, request, rows, 'attendance/list')
  return noteLookAt(trx, request, rows, await placesOf(trx, rows, request.viewer.regionId, day), 'attendance/list')
}

/** With where each is expected. */
export async function linesOf(trx: Trx, rows: readonly MorningRow[], team: TeamRef | null, day: string): Promise<MorningLine[]> {
  const routeIds = [...new Set(rows.flatMap(({ spells }) => spells.map(({ routeId }) => routeId)))]
  const groupIds = [...new Set(rows.flatMap(({ groups }) => groups))]
  const routeId = team?.kind === 'route' ? team.id : null
  const followed = new Map(
    rows.flatMap((row) => followedBy(row, { routeId, day }) ?? []).map((one) => [`${one.routeId} ${one.cohort}`, one]),
  )
  const pupilIds = rows.map(({ pupilId }) => pupilId)
  const [versions, exceptions, placements, left] = await together(
    loadPlanVersions(trx, [...followed.values()]),
    listExceptionsOn(trx, { routeIds, groupIds }, day),
    placementsOn(trx, pupilIds, day),
    routesLeft(trx, pupilIds),
  )
  const companies = new Map([...placements].map(([pupilId, all]) => [pupilId, all.map(({ company }) => company ?? '')]))
  return morningLines(rows, { day, routeId, versions, exceptions, companies, left })
}
