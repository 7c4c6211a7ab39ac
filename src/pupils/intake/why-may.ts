import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** Schools of a route. */
export interface RoutePartners {
  routeId: string
  siteIds: readonly string[]
  institutionIds: readonly string[]
  /** groups of those schools */
  groupIds?: readonly string[]
}

/**
 * Why this viewer may do this with the candidates of a route: by a role in the route, or at a school that takes part. The
 * function my_candidates of the database says the same; who has a group only gets there by the own pupils.
 */
export function whyMayIntake(viewer: Viewer, right: Right, { routeId, siteIds, institutionIds }: RoutePartners): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const reason = (through: string): Reason => ({ right, role, scopeKind, scopeId, through })
    if (scopeKind === 'region' && scopeId === viewer.regionId) return reason('region')
    if (scopeKind === 'route' && scopeId === routeId) return reason('route')
    if (scopeKind === 'site' && siteIds.includes(scopeId)) return reason('route-partner')
    if (scopeKind === 'institution' && institutionIds.includes(scopeId)) return reason('route-partner')
  }
  return null
}
