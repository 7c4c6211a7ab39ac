import type { Reason, Viewer } from '#platform/access/viewer.ts'
import type { PlacedPupil } from '../pupil.ts'
import { whyMayRecord } from '../why-may-change.ts'

/**
 * Why this viewer may give the pupil and the parents access, else null: as one of the pupil's own school, group or route. A
 * partner that only looks along does not. The same as `ruled_scopes('give/ouder')` in the database.
 */
export function whyMayInvite(viewer: Viewer, pupil: PlacedPupil): Reason | null {
  for (const record of pupil.records) {
    const why = whyMayRecord(viewer, 'pupil/invite', pupil, record)
    if (why) return why
  }
  return null
}
