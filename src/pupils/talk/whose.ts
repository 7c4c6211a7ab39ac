import type { Right } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'

/** By which right somebody looks at what guides this pupil: the pupil and the parents by their own, a colleague by guidance. */
export function rightToSee(viewer: Viewer, pupilId: string): Right {
  return viewer.grants.some(({ scopeKind, scopeId }) => scopeKind === 'pupil' && scopeId === pupilId) ? 'own/see' : 'guidance/see'
}
