import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { PlacedPupil } from '../pupil.ts'
import { whyMayRecord } from '../why-may-change.ts'
import { whyMayPupil } from '../why-may-see.ts'
import type { HandOver } from './hand-over.ts'

type About = Pick<HandOver, 'recordId' | 'toSiteId' | 'toInstitutionId' | 'toPersonId' | 'sentOn' | 'withdrawn'>

/** `place`: null for who sees nothing of the pupil but what was sent. The same as the policies of 0034. */
export function whyMaySeeHandOver(viewer: Viewer, one: About, place: PlacedPupil | null): Reason | null {
  const own = one.sentOn !== null && place ? whyMayPupil(viewer, 'own/see', place) : null
  return (place && whyMayPupil(viewer, 'hand-over/see', place)) ?? received(viewer, 'hand-over/see', one, place) ?? own
}

/** The school that hands over: the draft, sending, taking back. */
export function whyMaySend(viewer: Viewer, { recordId }: Pick<About, 'recordId'>, place: PlacedPupil | null): Reason | null {
  const record = place?.records.find((one) => one.recordId === recordId)
  return place && record ? whyMayRecord(viewer, 'hand-over/write', place, record) : null
}

/** The school that receives: arrival, talk, word back. */
export const whyMayReceive = (viewer: Viewer, one: About, place: PlacedPupil | null): Reason | null =>
  received(viewer, 'hand-over/write', one, place)

/** Accepting and refusing are of one person, by name. */
export function whyMayAnswer(viewer: Viewer, one: About): Reason | null {
  return one.toPersonId === viewer.personId ? received(viewer, 'hand-over/write', one, null) : null
}

function received(viewer: Viewer, right: Right, one: About, place: PlacedPupil | null): Reason | null {
  if (one.sentOn === null || one.withdrawn) return null
  const grants = grantsWith(viewer, right)
  const reason = ({ role, scopeKind, scopeId }: (typeof grants)[number], through: string): Reason => ({
    right,
    role,
    scopeKind,
    scopeId,
    through,
  })
  const [first] = grants
  if (first && one.toPersonId === viewer.personId) return reason(first, 'named')
  const there = grants.find(
    ({ scopeKind, scopeId }) =>
      (scopeKind === 'site' && scopeId === one.toSiteId) || (scopeKind === 'institution' && scopeId === one.toInstitutionId),
  )
  if (there) return reason(there, 'receiving-school')
  const mine = place?.records.find(({ institutionId, recordId }) => institutionId === one.toInstitutionId && recordId !== one.recordId)
  return place && mine ? whyMayRecord(viewer, right, place, mine) : null
}
