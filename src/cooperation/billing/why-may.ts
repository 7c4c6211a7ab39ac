import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** Why this viewer may write how a board is billed: of the region, or of one of its schools (billing_boards, 0021). */
export function whyMayBill(viewer: Viewer, institutionIds: readonly string[]): Reason | null {
  const right = 'settlement/change'
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through = scopeKind === 'region' ? scopeId === viewer.regionId : scopeKind === 'institution' && institutionIds.includes(scopeId)
    if (through) return { right, role, scopeKind, scopeId, through: scopeKind === 'region' ? 'region' : 'own-school' }
  }
  return null
}
