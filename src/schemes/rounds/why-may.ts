import type { Right } from '#platform/access/rights.ts'
import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { AppliedRoute } from './application.ts'

/** Why this viewer may do this with a route of an application, else null. The policies say the same (ruled_scopes). */
export function whyMayApply(viewer: Viewer, right: Right, route: AppliedRoute): Reason | null {
  for (const grant of grantsWith(viewer, right)) {
    const through = wayTo(grant, viewer, route)
    if (through) return { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

/** A round is a region's; its routes were found in the region of who looks. */
function wayTo({ scopeKind, scopeId }: Grant, viewer: Viewer, { id, partners }: AppliedRoute): string | null {
  switch (scopeKind) {
    case 'region':
      return scopeId === viewer.regionId ? 'region' : null
    case 'route':
      return scopeId === id ? 'route' : null
    case 'institution':
      return partners.some(({ institutionId }) => institutionId === scopeId) ? 'route-partner' : null
    case 'site':
      return partners.some(({ siteId }) => siteId === scopeId) ? 'route-partner' : null
    case 'group':
    case 'pupil':
      return null
  }
}

/** An application is written by who may change the route with which it was made: its first. */
export function mayWrite(viewer: Viewer, routes: readonly AppliedRoute[]): boolean {
  const [first] = routes
  return first !== undefined && whyMayApply(viewer, 'route/change', first) !== null
}
