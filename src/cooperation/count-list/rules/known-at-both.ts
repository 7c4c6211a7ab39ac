import type { Check } from '../finding.ts'
import { isOf, phaseOf } from '../line.ts'
import { type CountedRoute, type SaidPupil, sideOf } from '../pupil.ts'

/**
 * The school where the pupil is in this phase must know of the route, and so must every school of the route where the pupil
 * is enrolled that day. In the vo phase the mbo need not keep a record yet, nor the vmbo in the mbo phase.
 */
export const knownWhereItMatters: Check = (pupil, route) => {
  const schools = silentSchools(pupil, route)
  return schools.length === 0 ? null : { rule: 'known-at-one-school', schools }
}

/** One pupil that nobody matched stands on the list twice, or once with half of what is known. */
export const isMatched: Check = ({ isAlike, kept }) =>
  isAlike ? { rule: 'not-matched', schools: [...new Set(kept.map(({ institutionId }) => institutionId))].sort() } : null

function silentSchools(pupil: SaidPupil, route: CountedRoute): string[] {
  const speaks = (institutionId: string): boolean => pupil.said.some((one) => one.institutionId === institutionId)
  const side = sideOf(phaseOf(pupil))
  const enrolled = pupil.enrolled.map(({ institutionId }) => institutionId).filter((school) => !speaks(school))
  const isKnown = pupil.said.some(({ institutionId }) => isOf(route, institutionId, side))
  const responsible = route.schools.filter(({ sides }) => sides.includes(side)).map(({ institutionId }) => institutionId)
  const kept = responsible.filter((school) => pupil.kept.some(({ institutionId }) => institutionId === school))
  return [...new Set([...enrolled, ...(isKnown ? [] : kept.length > 0 ? kept : responsible)])].sort()
}
