import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** Why this viewer may read in the files of this school, else null. The same as `my_institutions` in the database. */
export function whyMayImport(viewer: Viewer, institutionId: string): Reason | null {
  const grant = grantsWith(viewer, 'import/run').find(
    ({ scopeKind, scopeId }) =>
      (scopeKind === 'region' && scopeId === viewer.regionId) || (scopeKind === 'institution' && scopeId === institutionId),
  )
  if (!grant) return null
  const { role, scopeKind, scopeId } = grant
  return { right: 'import/run', role, scopeKind, scopeId, through: scopeKind === 'region' ? 'region' : 'own-school' }
}
