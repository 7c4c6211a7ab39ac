import type { Right } from '#platform/access/rights.ts'
import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Route } from './route.ts'

/** Why this viewer may do this with this route, else null. The policies say the same (ruled_scopes). */
export function whyMayRoute(viewer: Viewer, right: Right, route: Pick<Route, 'id' | 'regionId' | 'partners'>): Reason | null {
  for (const grant of grantsWith(viewer, right)) {
    const through = wayTo(grant, route)
    if (through) return { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

function wayTo({ scopeKind, scopeId }: Grant, { id, regionId, partners }: Pick<Route, 'id' | 'regionId' | 'partners'>): string | null {
  switch (scopeKind) {
    case 'region':
      return scopeId === regionId ? 'region' : null
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

/** Where a new route can be made for: a whole region, a school, or one site of it. Who designs one route makes no other. */
const MAKES = ['region', 'institution', 'site'] as const

/** A new route is made for a whole region, or by a school or site that takes part in it. */
export function whyMayMakeRoute(viewer: Viewer): Reason | null {
  const grants = grantsWith(viewer, 'route/design')
  // the widest first: it asks for no partner of one's own
  const found = MAKES.map((kind) => grants.find(({ scopeKind }) => scopeKind === kind)).find((one) => one !== undefined)
  return found ? { right: 'route/design', role: found.role, scopeKind: found.scopeKind, scopeId: found.scopeId, through: 'role' } : null
}
