import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** Why this viewer decides about what this school keeps, else null: a role with that right at the school, or in its region. */
export function whyMayApprove(viewer: Viewer, { institutionId, regionId }: { institutionId: string; regionId: string }): Reason | null {
  const right = 'retention/approve'
  const grant = grantsWith(viewer, right).find(
    ({ scopeKind, scopeId }) =>
      (scopeKind === 'institution' && scopeId === institutionId) || (scopeKind === 'region' && scopeId === regionId),
  )
  if (!grant) return null
  return {
    right,
    role: grant.role,
    scopeKind: grant.scopeKind,
    scopeId: grant.scopeId,
    through: grant.scopeKind === 'region' ? 'region' : 'own-school',
  }
}
