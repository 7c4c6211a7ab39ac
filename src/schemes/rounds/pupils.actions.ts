import type { Viewer } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asSystem } from '#platform/database/database.ts'
import { type Act, inTurn, readDossier } from './actions.ts'
import type { AppliedRoute } from './application.ts'
import { decisionOn } from './decision.ts'
import type { Dossier } from './finding.ts'
import type { RoutePupil } from './money/route-pupil.ts'
import { countOn, pupilsOn } from './pupils.store.ts'
import { whyMayApply } from './why-may.ts'

export interface WayBack {
  dossier: Dossier
  route: AppliedRoute
  /** the day on which the experiment ended */
  on: string
  /** null: this viewer does not see the pupils of this route */
  pupils: readonly Pick<RoutePupil, 'pupilId' | 'name' | 'key' | 'school'>[] | null
  /** how many there are; 'few' = 1 to 4, for who does not see them */
  count: number | 'few'
}

/** Besluit art. 13 lid 1 b and 11: everybody who was in the route when permission was taken back. Null: nothing was. */
export async function seeWayBack(act: Act, roundId: string, id: string, routeId: string): Promise<WayBack | null> {
  const found = await inTurn(act, async (trx) => {
    const dossier = await readDossier(trx, roundId, id)
    const route = dossier?.application.routes.find((one) => one.id === routeId)
    const last = dossier && decisionOn(dossier.decisions, routeId)
    if (!dossier || !route || last?.outcome !== 'revoked') return null
    const why = whySeePupils(act.viewer, route)
    if (!why) return { dossier, route, on: last.on, pupils: null }
    const pupils = await pupilsOn(trx, routeId, last.on)
    const looks = pupils.map(({ pupilId }) => ({ pupilId, why }))
    await logPupils(trx, act.viewer, { action: 'look', what: 'rounds/way-back', requestId: act.requestId }, looks)
    return { dossier, route, on: last.on, pupils }
  })
  if (!found) return null
  // who does not see every pupil still has to know that there are more
  const all = await asSystem(act.platform.db, (trx) => countOn(trx, routeId, found.on))
  const seesAll = found.pupils !== null && found.pupils.length === all
  return { ...found, count: !seesAll && all > 0 && all < 5 ? 'few' : all }
}

/** In a list of a whole route only for who sees pupils of the whole route: not the mentor of one group. */
export const whySeePupils = (viewer: Viewer, route: AppliedRoute) => whyMayApply(viewer, 'pupil/see', route)
