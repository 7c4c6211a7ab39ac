import type { Right } from '#platform/access/rights.ts'
import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { CountedRoute } from './pupil.ts'

type Subject = Pick<CountedRoute, 'routeId' | 'regionId' | 'schools'>

/** Why this viewer may do this with the list of this route, else null; `my_count_routes` in the database says the same. */
export function whyMayCount(viewer: Viewer, right: Right, route: Subject): Reason | null {
  for (const grant of grantsWith(viewer, right)) {
    const through = wayTo(grant, route)
    if (through) return { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

function wayTo({ scopeKind: kind, scopeId: id }: Grant, { routeId, regionId, schools }: Subject): string | null {
  if (kind === 'region') return id === regionId ? 'region' : null
  if (kind === 'route') return id === routeId ? 'route' : null
  return schools.some(({ institutionId, siteIds }) => institutionId === id || siteIds.includes(id)) ? 'partner' : null
}

/** The schools in whose name this viewer confirms; a region or a route confirms nothing. */
export function confirmsFor(viewer: Viewer, { schools }: Pick<Subject, 'schools'>): string[] {
  const grants = grantsWith(viewer, 'count-list/confirm')
  return schools
    .filter(({ institutionId, siteIds }) => grants.some(({ scopeId }) => scopeId === institutionId || siteIds.includes(scopeId)))
    .map(({ institutionId }) => institutionId)
}

/** Where a pupil's records are, as `pupil_places` says it. */
export interface NamePlace {
  records: readonly { recordId: string; institutionId: string; siteIds: readonly string[]; groupIds: readonly string[] }[]
  routes: readonly { routeId: string; siteIds: readonly string[]; institutionIds: readonly string[] }[]
}

/** Why this viewer may see this pupil's name: as whoever may see the pupil (`visible_records('pupil/see')` in the database). */
export function whyMayName(viewer: Viewer, place: NamePlace): Reason | null {
  for (const grant of grantsWith(viewer, 'pupil/see')) {
    const through = wayToPupil(grant, viewer.regionId, place)
    if (through) return { right: 'pupil/see', role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

function wayToPupil({ scopeKind, scopeId }: Grant, regionId: string, { records, routes }: NamePlace): string | null {
  switch (scopeKind) {
    case 'region':
      return scopeId === regionId ? 'region' : null
    case 'route':
      return routes.some(({ routeId }) => routeId === scopeId) ? 'route' : null
    case 'group':
      return records.some(({ groupIds }) => groupIds.includes(scopeId)) ? 'group' : null
    case 'institution':
      if (records.some(({ institutionId }) => institutionId === scopeId)) return 'own-school'
      return routes.some(({ institutionIds }) => institutionIds.includes(scopeId)) ? 'route-partner' : null
    case 'site':
      if (records.some(({ siteIds }) => siteIds.includes(scopeId))) return 'own-site'
      return routes.some(({ siteIds }) => siteIds.includes(scopeId)) ? 'route-partner' : null
    case 'pupil':
      return null
  }
}
