import type { Check } from '../finding.ts'
import { enrolmentIn, phaseOf } from '../line.ts'
import type { Enrolled, Known, Placed, SaidPupil } from '../pupil.ts'

/**
 * Of who works (bbl) there is an agreement (POK) that holds on the teldatum. In bol the placement may come later in the
 * year: there an agreement is only missed when a placement was told of without one.
 */
export const hasAgreement: Check = (pupil, _route, known) => {
  const enrolment = placedIn(pupil, known)
  if (!enrolment) return null
  const running = pupil.placed.filter((one) => one.institutionId === enrolment.institutionId && runsOn(one, known.teldatum))
  const isWorking = enrolment.opleiding?.endsWith('-bbl') ?? false
  const isMissed = running.length === 0 ? isWorking : running.every(({ agreed }) => agreed === null || agreed > known.teldatum)
  return isMissed ? { rule: 'bpv-agreement-missing', schools: [enrolment.institutionId] } : null
}

/** And the company is named in it. */
export const hasCompany: Check = (pupil, _route, known) => {
  const enrolment = placedIn(pupil, known)
  if (!enrolment) return null
  const running = pupil.placed.filter((one) => one.institutionId === enrolment.institutionId && runsOn(one, known.teldatum))
  const isMissed = running.length > 0 && running.every(({ company }) => company === null)
  return isMissed ? { rule: 'bpv-company-missing', schools: [enrolment.institutionId] } : null
}

/** Of a school whose placements were never read in nothing can be said. */
function placedIn(pupil: SaidPupil, { placing }: Known): Enrolled | null {
  const enrolment = phaseOf(pupil) === 'MBO' ? enrolmentIn(pupil, 'mbo') : null
  return enrolment && placing.has(enrolment.institutionId) ? enrolment : null
}

const runsOn = ({ from, until }: Placed, day: string): boolean => (from === null || from <= day) && (until === null || until >= day)
