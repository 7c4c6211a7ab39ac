import type { Check } from '../finding.ts'
import { enrolmentIn, phaseOf } from '../line.ts'
import { type CountedRoute, type SaidPupil, type Side, sideOf } from '../pupil.ts'

/** DUO counts a pupil in the mbo phase when the mbo has an enrolment on 1 October (law-and-standards.md 1.3). */
export const enrolledInMbo: Check = (pupil, route) => {
  const isInMbo = pupil.said.some(({ phase }) => phase === 'MBO')
  if (!isInMbo || enrolmentIn(pupil, 'mbo')) return null
  return { rule: 'no-mbo-enrolment', schools: responsible(pupil, route, 'mbo') }
}

/** In the first two years of a route the vmbo counts: the same, the other way round. */
export const enrolledInVo: Check = (pupil, route) => {
  const isInVo = pupil.said.some(({ phase }) => phase === 'VO')
  if (!isInVo || enrolmentIn(pupil, 'vo')) return null
  return { rule: 'no-vo-enrolment', schools: responsible(pupil, route, 'vo') }
}

/** The vestiging is part of what is delivered: it must be one of the route. */
export const enrolledAtSiteOfRoute: Check = (pupil, { schools }) => {
  const enrolment = enrolmentIn(pupil, sideOf(phaseOf(pupil)))
  if (!enrolment || schools.some(({ siteIds }) => siteIds.includes(enrolment.siteId))) return null
  return { rule: 'site-not-of-route', siteId: enrolment.siteId, schools: [enrolment.institutionId] }
}

/** Schools of that side that keep a record of the pupil, else all of that side. */
function responsible({ kept }: SaidPupil, { schools }: CountedRoute, side: Side): string[] {
  const ofSide = schools.filter(({ sides }) => sides.includes(side)).map(({ institutionId }) => institutionId)
  const keeping = ofSide.filter((school) => kept.some(({ institutionId }) => institutionId === school))
  return (keeping.length > 0 ? keeping : ofSide).sort()
}
