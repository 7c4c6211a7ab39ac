import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Route } from '../route.ts'

/** The partner schools in whose name this viewer may agree: where they lead the school, or a site of it. A region agrees to nothing. */
export function mayAgreeFor(viewer: Viewer, { partners }: Pick<Route, 'partners'>): string[] {
  const grants = grantsWith(viewer, 'route/agree')
  const leads = (kind: string, id: string): boolean => grants.some(({ scopeKind, scopeId }) => scopeKind === kind && scopeId === id)
  const own = partners.filter(({ institutionId, siteId }) => leads('institution', institutionId) || leads('site', siteId))
  return [...new Set(own.map(({ institutionId }) => institutionId))]
}
