import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

const RIGHTS: readonly Right[] = ['route/change', 'setup/change']

/** Why this viewer may note what a school reported: who runs the routes or the set-up of that school. The policy says the same (0013-reports.ts). */
export function whyMayReport(viewer: Viewer, school: { institutionId: string; regionId: string }): Reason | null {
  for (const right of RIGHTS)
    for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
      const rules = scopeKind === 'region' ? scopeId === school.regionId : scopeKind === 'institution' && scopeId === school.institutionId
      if (rules) return { right, role, scopeKind, scopeId, through: scopeKind === 'region' ? 'region' : 'own-school' }
    }
  return null
}
