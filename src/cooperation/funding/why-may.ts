import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { FundedSchool } from './funded.ts'
import type { Writes } from './typed.ts'

/** Whose amounts this viewer may write: of the own school, or of the whole region (the policies of 0021 say the same). */
export function writesOf(viewer: Viewer, schools: readonly FundedSchool[]): Writes {
  const grants = grantsWith(viewer, 'settlement/change')
  const mayAll = grants.some(({ scopeKind, scopeId }) => scopeKind === 'region' && scopeId === viewer.regionId)
  const own = grants.filter(({ scopeKind }) => scopeKind === 'institution').map(({ scopeId }) => scopeId)
  return { mayAll, schools: schools.filter(({ id }) => mayAll || own.includes(id)).map(({ id }) => id) }
}

export const mayWriteAny = ({ schools, mayAll }: Writes): boolean => mayAll || schools.length > 0
