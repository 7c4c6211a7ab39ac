import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

export interface MoneySubject {
  regionId: string
  reach: readonly string[]
  routeIds: readonly string[]
}

/** Why this viewer may do this with a rule or statement between these schools, else null. The policies say the same (0020). */
export function whyMayMoney(viewer: Viewer, right: Right, subject: MoneySubject): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through = wayTo(scopeKind, scopeId, subject)
    if (through) return { right, role, scopeKind, scopeId, through }
  }
  return null
}

function wayTo(kind: string, id: string, { regionId, reach, routeIds }: MoneySubject): string | null {
  if (kind === 'region') return id === regionId ? 'region' : null
  if (kind === 'route') return routeIds.includes(id) ? 'route' : null
  return reach.includes(id) ? 'party' : null
}
