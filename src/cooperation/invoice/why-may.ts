import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

interface Subject {
  regionId: string
  payeeReach: readonly string[]
  payerReach: readonly string[]
}

/** Why this viewer may see an invoice: of the region, or of one of the two schools or their sites. A route sees none. */
export const whyMaySeeInvoice = (viewer: Viewer, { regionId, payeeReach, payerReach }: Subject): Reason | null =>
  through(viewer, 'settlement/see', regionId, [...payeeReach, ...payerReach])

/** Who makes it and notes what happens to it keeps the money of the payee. */
export const whyMayWriteInvoice = (viewer: Viewer, { regionId, payeeReach }: Pick<Subject, 'regionId' | 'payeeReach'>): Reason | null =>
  through(viewer, 'settlement/change', regionId, payeeReach)

function through(viewer: Viewer, right: Right, regionId: string, reach: readonly string[]): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    if (scopeKind === 'region' && scopeId === regionId) return { right, role, scopeKind, scopeId, through: 'region' }
    if ((scopeKind === 'institution' || scopeKind === 'site') && reach.includes(scopeId))
      return { right, role, scopeKind, scopeId, through: 'party' }
  }
  return null
}
