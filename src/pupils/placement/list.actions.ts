import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import { plusDays } from '../day.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { ENDING_DAYS } from './counts.store.ts'
import { listPlacements } from './list.store.ts'
import { placementsById } from './placement.store.ts'
import { lastDayOf, type Placement, type Standing, standingOf } from './placement.ts'
import { judgePlacement, type PlacementFinding } from './rules/index.ts'

/** What the list can be narrowed to: what asks for somebody. */
export const CONCERNS = ['without-company', 'ending', 'visit-due', 'not-agreed'] as const
export type Concern = (typeof CONCERNS)[number]

export interface ListedPlacement {
  pupilId: string
  name: string
  placement: Placement
  standing: Standing
  findings: PlacementFinding[]
  concerns: Concern[]
}

/** All placements in sight with what they ask of somebody; each pupil noted as looked at. */
export function seePlacementList(db: Db, request: Request): Promise<ListedPlacement[]> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const listed = await listPlacements(trx, day)
      const places = await loadPlaces(trx, viewer.regionId, [...new Set(listed.map(({ pupilId }) => pupilId))], day)
      const why = new Map([...places].map(([id, place]) => [id, whyMayPupil(viewer, 'placement/see', place)]))
      const seen = listed.filter(({ pupilId }) => why.get(pupilId))
      const looked = [...new Set(seen.map(({ pupilId }) => pupilId))].flatMap((pupilId) => {
        const reason = why.get(pupilId)
        return reason ? [{ pupilId, why: reason }] : []
      })
      await logPupils(trx, viewer, { action: 'look', what: 'placement/list', requestId }, looked)
      const placements = await placementsById(
        trx,
        seen.map(({ id }) => id),
        viewer.personId,
      )
      const byId = new Map(placements.map((one) => [one.id, one]))
      return seen.flatMap(({ id, pupilId, name }) => {
        const placement = byId.get(id)
        return placement ? [{ pupilId, name, ...judged(placement, day) }] : []
      })
    },
    day,
  )
}

function judged(placement: Placement, day: string): Pick<ListedPlacement, 'placement' | 'standing' | 'findings' | 'concerns'> {
  const standing = standingOf(placement, day)
  const findings = judgePlacement(placement, day)
  const rules = new Set(findings.map(({ rule }) => rule))
  const concerns: Concern[] = []
  if (standing === 'looking') concerns.push('without-company')
  else if (lastDayOf(placement) < plusDays(day, ENDING_DAYS)) concerns.push('ending')
  if (rules.has('placement/visit-due')) concerns.push('visit-due')
  if (rules.has('placement/no-agreement') || rules.has('placement/not-signed')) concerns.push('not-agreed')
  return { placement, standing, findings, concerns }
}
