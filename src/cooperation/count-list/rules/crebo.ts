import type { Check, Finding } from '../finding.ts'
import { enrolmentIn, phaseOf } from '../line.ts'
import type { CountedRoute, CreboPeriod, Enrolled, Known, SaidPupil } from '../pupil.ts'

/** In the mbo phase the enrolment that counts has a crebo. */
export const hasCrebo: Check = (pupil) => {
  const enrolment = inMbo(pupil)
  return enrolment && !enrolment.crebo ? { rule: 'crebo-missing', schools: [enrolment.institutionId] } : null
}

/**
 * It stands in SBB's register on the teldatum, or stood there when the enrolment began: who has begun may finish after the
 * last day on which one may begin. Without a register nothing can be said.
 */
export const creboIsValid: Check = (pupil, _route, { crebos, teldatum }) => {
  const enrolment = inMbo(pupil)
  if (!enrolment?.crebo || crebos === null) return null
  const { crebo } = enrolment
  const periods = crebos.get(crebo) ?? []
  const about = { crebo, schools: [enrolment.institutionId] }
  if (periods.length === 0) return { rule: 'crebo-unknown', ...about }
  const holds = (day: string): boolean => periods.some((one) => isIn(one, day))
  return holds(teldatum) || holds(enrolment.from) ? null : { rule: 'crebo-not-valid', ...about }
}

/** It is the crebo of the route, or where the route names none, of its level. */
export const creboIsOfRoute: Check = (pupil, route, known) => {
  const enrolment = inMbo(pupil)
  return enrolment?.crebo && !fits(enrolment.crebo, route, known) ? notOfRoute(enrolment, enrolment.crebo) : null
}

const notOfRoute = ({ institutionId }: Enrolled, crebo: string): Finding => ({
  rule: 'crebo-not-of-route',
  crebo,
  schools: [institutionId],
})

function fits(crebo: string, route: CountedRoute, { crebos }: Known): boolean {
  if (route.crebo) return route.crebo === crebo
  const levels = (crebos?.get(crebo) ?? []).map(({ niveau }) => niveau)
  return route.niveau === null || levels.length === 0 || levels.includes(route.niveau)
}

const inMbo = (pupil: SaidPupil): Enrolled | null => (phaseOf(pupil) === 'MBO' ? enrolmentIn(pupil, 'mbo') : null)

const isIn = ({ from, until }: CreboPeriod, day: string): boolean => from <= day && (until === null || until >= day)
