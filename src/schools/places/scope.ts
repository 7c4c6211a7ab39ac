import type { ScopeKind } from '#platform/access/rights.ts'
import type { Grant } from '#platform/access/viewer.ts'

/** Somewhere a role can hold, with what it lies in. */
export interface Scope {
  kind: ScopeKind
  id: string
  /** as on the screen: `3T, Het Zwaluwnest` */
  label: string
  regionId: string
  /** the institution itself, that of a site or group, those of a route's partners, those that have a record of a pupil */
  institutionIds: readonly string[]
  /** likewise for sites */
  siteIds: readonly string[]
}

/**
 * Whether a role that holds somewhere rules over this: a region over all in it, an institution over its sites, groups and
 * routes, a site over its groups and routes. The policies say the same (platform/migrations/0008-policies.ts, ruled_scopes).
 */
export function rulesOver({ scopeKind, scopeId }: Grant, scope: Scope): boolean {
  switch (scopeKind) {
    case 'region':
      return scope.regionId === scopeId
    case 'institution':
      return scope.institutionIds.includes(scopeId)
    case 'site':
      return scope.siteIds.includes(scopeId)
    case 'route':
    case 'group':
    case 'pupil':
      return scope.kind === scopeKind && scope.id === scopeId
  }
}

/** Boards, institutions and learning companies are the region's. */
export const regionScope = (regionId: string, label = ''): Scope => ({
  kind: 'region',
  id: regionId,
  label,
  regionId,
  institutionIds: [],
  siteIds: [],
})
