import type { Right } from '#platform/access/rights.ts'
import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** What decides who sees a pupil: where the pupil's records are, and with whom the pupil is in a route on the day. */
export interface PupilPlace {
  pupilId: string
  regionId: string
  /** institutions that keep a record of the pupil */
  institutionIds: readonly string[]
  /** sites with an enrolment that was not withdrawn */
  siteIds: readonly string[]
  /** groups the pupil is in on the day */
  groupIds: readonly string[]
  /** routes the pupil is in on the day, with the sites and institutions of their partners */
  routes: readonly { routeId: string; siteIds: readonly string[]; institutionIds: readonly string[] }[]
}

/**
 * Why this viewer may do this with this pupil, else null. The same table as the policies of the database
 * (platform/migrations/0008-policies.ts), which let nothing through that this refuses.
 */
export function whyMayPupil(viewer: Viewer, right: Right, pupil: PupilPlace): Reason | null {
  for (const grant of grantsWith(viewer, right)) {
    const through = wayTo(grant, pupil, right)
    if (through) return { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

/** A partner of a pupil's route looks along; what another school recorded is that school's to change. */
function wayTo({ scopeKind, scopeId }: Grant, pupil: PupilPlace, right: Right): string | null {
  const shared = right === 'pupil/change' ? [] : pupil.routes
  switch (scopeKind) {
    case 'region':
      return scopeId === pupil.regionId ? 'region' : null
    case 'pupil':
      return scopeId === pupil.pupilId ? 'own-record' : null
    case 'group':
      return pupil.groupIds.includes(scopeId) ? 'group' : null
    case 'route':
      return pupil.routes.some(({ routeId }) => routeId === scopeId) ? 'route' : null
    case 'institution':
      if (pupil.institutionIds.includes(scopeId)) return 'own-school'
      return shared.some(({ institutionIds }) => institutionIds.includes(scopeId)) ? 'route-partner' : null
    case 'site':
      if (pupil.siteIds.includes(scopeId)) return 'own-site'
      return shared.some(({ siteIds }) => siteIds.includes(scopeId)) ? 'route-partner' : null
  }
}
