import type { Right } from '#platform/access/rights.ts'
import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { PlacedPupil, RecordPlace } from './pupil.ts'

/**
 * Why this viewer may do this with what one school keeps of a pupil, else null. Narrower than seeing: a partner in a
 * route sees the other school's record and leaves it alone; who works for the whole route or region may change both.
 * The same as `own_records` in the database.
 */
export function whyMayRecord(viewer: Viewer, right: Right, pupil: PlacedPupil, record: RecordPlace): Reason | null {
  for (const grant of grantsWith(viewer, right)) {
    const through = wayTo(grant, pupil, record)
    if (through) return { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

function wayTo({ scopeKind, scopeId }: Grant, pupil: PlacedPupil, record: RecordPlace): string | null {
  switch (scopeKind) {
    case 'region':
      return scopeId === pupil.regionId ? 'region' : null
    case 'route':
      return pupil.routes.some(({ routeId }) => routeId === scopeId) ? 'route' : null
    case 'institution':
      return scopeId === record.institutionId ? 'own-school' : null
    case 'site':
      return record.siteIds.includes(scopeId) ? 'own-site' : null
    case 'group':
      return record.groupIds.includes(scopeId) ? 'group' : null
    case 'pupil':
      return null
  }
}
