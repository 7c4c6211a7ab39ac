import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Assessment } from './assessment.ts'
import { SIDES, type Side } from './questions.ts'

type About = Pick<Assessment, 'regionId' | 'routeIds' | 'reach'>

/** In the name of which sides this viewer answers: of the region and of a route either, else the own school's (my_assessment_sides). */
export function sidesOf(viewer: Viewer, { regionId, routeIds, reach }: About): Side[] {
  const grants = grantsWith(viewer, 'assessment/answer')
  const isOfBoth = grants.some(({ scopeId }) => scopeId === regionId || routeIds.includes(scopeId))
  return SIDES.filter((side) => isOfBoth || grants.some(({ scopeId }) => reach[side].includes(scopeId)))
}

/** Why this viewer may open it and move its last day, else null (may_open_assessment). */
export function whyMayOpen(viewer: Viewer, { regionId, routeIds, reach }: About): Reason | null {
  const right = 'agreement/change'
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through =
      scopeId === regionId ? 'region' : routeIds.includes(scopeId) ? 'route' : isSchool(scopeKind, scopeId, reach) ? 'school' : null
    if (through) return { right, role, scopeKind, scopeId, through }
  }
  return null
}

const isSchool = (kind: string, id: string, reach: Assessment['reach']): boolean =>
  kind === 'institution' && SIDES.some((side) => reach[side].includes(id))
