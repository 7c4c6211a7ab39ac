import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import { rulesOver, type Scope } from '../scope.ts'

/** Why this viewer may change what lies here, else null: the whole region, or the own institution. */
export function whyMayChangePlace(viewer: Viewer, scope: Scope): Reason | null {
  const grant = grantsWith(viewer, 'setup/change').find((one) => rulesOver(one, scope))
  if (!grant) return null
  const through = grant.scopeId === scope.id ? 'own-scope' : `own-${grant.scopeKind}`
  return { right: 'setup/change', role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
}
