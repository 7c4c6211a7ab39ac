import type { Viewer } from '#platform/access/viewer.ts'
import type { AbsenceState } from './call.ts'
import { type CallSetting, isCallLate } from './setting.ts'

/** A site that takes part in a route, on one of its sides. */
export interface CallPartner {
  side: CallSetting['side']
  siteId: string
  institutionId: string
  school: string
}

/** What was agreed for a route, with who takes part in it. */
export interface CallAgreement extends CallSetting {
  partners: readonly CallPartner[]
}

/** A school by a role there, or by a role for one of its groups; of a role in a whole institution without a site. */
export interface OwnSchool {
  siteId: string | null
  institutionId: string
}

export interface DutyFacts {
  /** by route, where something was agreed */
  agreements: ReadonlyMap<string, CallAgreement>
  viewer: Viewer
  schools: readonly OwnSchool[]
}

/** Of whom: the route that counts, and the schools that keep a record. */
export interface CalledPupil {
  routeId: string
  institutionIds: readonly string[]
}

export interface CallMoment {
  state: AbsenceState | null
  /** a day before today: its agreed time is past */
  isPast: boolean
  /** `09:15`, as in the Netherlands */
  clock: string
  /** the next step of the last call of the day is of who looks */
  ownsStep: boolean
}

/** Who calls about a pupil, as agreed for the route, and what that is to who looks. */
export interface CallDuty extends CallSetting {
  /** that call; empty when the route has nobody on that side */
  schools: readonly string[]
  /** `either`: who works for the whole route or region */
  whose: 'own' | 'other' | 'either'
  /** the agreed time is there, and nobody called */
  isLate: boolean
  /** who looks may call without saying why it was not left to the other school */
  isFree: boolean
}

/**
 * Null: nothing was agreed. Of schools on the agreed side it is the one that has the pupil; when none has, it is all of them.
 * The other side steps in when the agreed time is past and nobody called, and when the next step was given to who looks.
 */
export function dutyOf(facts: DutyFacts, pupil: CalledPupil, moment: CallMoment): CallDuty | null {
  const agreement = facts.agreements.get(pupil.routeId)
  if (!agreement) return null
  const { callBefore, side } = agreement
  const calling = callingPartners(agreement, pupil)
  const whose = whoseCall(facts, pupil, agreement, calling)
  const isLate = isCallLate(agreement, moment.state ?? 'closed', moment.isPast ? END_OF_DAY : moment.clock)
  const schools = [...new Set(calling.map(({ school }) => school))].toSorted()
  return { callBefore, side, schools, whose, isLate, isFree: whose !== 'other' || isLate || moment.ownsStep }
}

const END_OF_DAY = '24:00'

function callingPartners({ side, partners }: CallAgreement, { institutionIds }: CalledPupil): CallPartner[] {
  const ofSide = partners.filter((one) => one.side === side)
  const ofPupil = ofSide.filter(({ institutionId }) => institutionIds.includes(institutionId))
  return ofPupil.length > 0 ? ofPupil : ofSide
}

function whoseCall(
  { viewer, schools }: DutyFacts,
  { routeId }: CalledPupil,
  { partners }: CallAgreement,
  calling: readonly CallPartner[],
): CallDuty['whose'] {
  if (viewer.grants.some(({ scopeId }) => scopeId === routeId || scopeId === viewer.regionId)) return 'either'
  return schools.some((one) => calling.some((partner) => isAt(one, partner, partners))) ? 'own' : 'other'
}

/** A site that takes part itself speaks for its own side alone: one institution may have a vmbo and an mbo in one route. */
function isAt(one: OwnSchool, partner: CallPartner, partners: readonly CallPartner[]): boolean {
  if (one.siteId === partner.siteId) return true
  return one.institutionId === partner.institutionId && !partners.some(({ siteId }) => siteId === one.siteId)
}

/** In more than one route at once it is the first, as on the list of a group. */
export const routeThatCounts = (routeIds: readonly string[]): string | null => routeIds.toSorted()[0] ?? null
