import { type Grant, grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Elective } from './elective.ts'

/** Where a school's record of a pupil lies: as `pupil_places` in the database says it. */
export interface RecordPlace {
  pupilId: string
  recordId: string
  institutionId: string
  siteIds: readonly string[]
  groupIds: readonly string[]
  /** routes the pupil is in on the day */
  routeIds: readonly string[]
}

/** Why this viewer may ask, place and judge for this pupil, else null; `own_records('pupil/change')` in the database says the same. */
export function whyMayPlace(viewer: Viewer, record: RecordPlace): Reason | null {
  for (const grant of grantsWith(viewer, 'pupil/change')) {
    const through = wayTo(grant, record, viewer.regionId)
    if (through) return { right: 'pupil/change', role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
  }
  return null
}

function wayTo(
  { scopeKind, scopeId }: Grant,
  { institutionId, siteIds, groupIds, routeIds }: RecordPlace,
  regionId: string,
): string | null {
  switch (scopeKind) {
    case 'region':
      return scopeId === regionId ? 'region' : null
    case 'route':
      return routeIds.includes(scopeId) ? 'route' : null
    case 'institution':
      return scopeId === institutionId ? 'own-school' : null
    case 'site':
      return siteIds.includes(scopeId) ? 'own-site' : null
    case 'group':
      return groupIds.includes(scopeId) ? 'group' : null
    case 'pupil':
      return null
  }
}

/** Why this viewer may write in the catalogue for this site: its own teachers and leaders, and who works for the region. */
export function whyMayOffer(viewer: Viewer, { siteId, institutionId }: Pick<Elective, 'siteId' | 'institutionId'>): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, 'route/design')) {
    const isOwn =
      (scopeKind === 'region' && scopeId === viewer.regionId) ||
      (scopeKind === 'institution' && scopeId === institutionId) ||
      (scopeKind === 'site' && scopeId === siteId)
    if (isOwn) return { right: 'route/design', role, scopeKind, scopeId, through: scopeKind === 'region' ? 'region' : 'own-school' }
  }
  return null
}
