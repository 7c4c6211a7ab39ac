import { type CallDuty, type DutyFacts, dutyOf, routeThatCounts } from '../calls/duty.ts'
import { byUrgency, type OpenDay } from '../calls/open-days.ts'

/** Somebody of one's own groups or routes, or of whom one has the next step, who was missing on a day that nobody closed. */
export interface OpenMissing extends OpenDay {
  pupilId: string
  name: string
  /** of today */
  routeIds: readonly string[]
  /** that keep a record, as far as one sees it */
  institutionIds: readonly string[]
}

export interface MissingPupil extends OpenMissing {
  /** who calls; null: nothing was agreed */
  duty: CallDuty | null
}

/** With who calls about each, and in the order in which who looks takes them up. */
export function missingFor(open: readonly OpenMissing[], facts: DutyFacts, on: { today: string; clock: string }): MissingPupil[] {
  const { personId } = facts.viewer
  const missing = open.map((one) => {
    const routeId = routeThatCounts(one.routeIds)
    const moment = { state: one.state, isPast: one.day < on.today, clock: on.clock, ownsStep: one.next?.ownerId === personId }
    const duty = routeId ? dutyOf(facts, { routeId, institutionIds: one.institutionIds }, moment) : null
    return { ...one, duty }
  })
  const isOthers = (one: MissingPupil): boolean => isOfOtherSchool(one, personId)
  return missing.toSorted((one, other) => Number(isOthers(one)) - Number(isOthers(other)) || byUrgency(one, other))
}

/**
 * The call is the other school's, and so is what comes next. An alarm is everybody's: who did not know where the child is, was
 * called, and now somebody has to look.
 */
const isOfOtherSchool = ({ duty, state, next }: MissingPupil, personId: string): boolean =>
  duty?.whose === 'other' && state !== 'alarm' && next?.ownerId !== personId
