import { grantsWith, type Viewer } from '#platform/access/viewer.ts'

/** Who both guides and rules over colleagues: a team leader. */
export const leadsTeam = (viewer: Viewer): boolean => {
  const scopes = grantsWith(viewer, 'guidance/write').map(({ scopeId }) => scopeId)
  return grantsWith(viewer, 'people/change').some(({ scopeId }) => scopes.includes(scopeId))
}
