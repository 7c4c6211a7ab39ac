import type { Check } from '../finding.ts'

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

/** ROD compares the leerroutefase of vo and mbo (PvE MBO-instelling 4.8.3, par. 7.3.1). */
export const phaseIsTheSame: Check = ({ said }) => {
  const says = said.map(({ institutionId, phase }) => ({ institutionId, phase })).toSorted(byPhase)
  if (new Set(says.map(({ phase }) => phase)).size < 2) return null
  return { rule: 'phase-differs', says, schools: unique(says.map(({ institutionId }) => institutionId)) }
}

const byPhase = (one: { phase: string; institutionId: string }, other: typeof one): number =>
  other.phase.localeCompare(one.phase) || one.institutionId.localeCompare(other.institutionId)

/** And the leerroute, which for DUO is the kind: one school says a DLR, the other a GLR. */
export const kindIsTheSame: Check = (pupil, route) => {
  const other = otherwise(pupil).filter(({ scheme }) => scheme !== route.scheme)
  if (other.length === 0) return null
  return { rule: 'kind-differs', routeIds: unique(other.map(({ routeId }) => routeId)), schools: speakers(pupil, other) }
}

/** Two routes of one kind are the same to DUO, and not to the schools that pay each other. */
export const routeIsTheSame: Check = (pupil, route) => {
  const other = otherwise(pupil).filter(({ scheme }) => scheme === route.scheme)
  if (other.length === 0) return null
  return { rule: 'route-differs', routeIds: unique(other.map(({ routeId }) => routeId)), schools: speakers(pupil, other) }
}

/** One school that says two routes on one day: an enrolment has one leerroute. */
export const oneRouteAtATime: Check = ({ said, elsewhere }) => {
  const twice = elsewhere.filter(({ recordId }) => said.some((one) => one.recordId === recordId))
  if (twice.length === 0) return null
  const schools = unique(twice.map(({ institutionId }) => institutionId))
  return { rule: 'two-routes', routeIds: unique(twice.map(({ routeId }) => routeId)), schools }
}

/** Other routes, said by a school that does not say this one. */
const otherwise = ({ said, elsewhere }: Parameters<Check>[0]) =>
  elsewhere.filter(({ recordId }) => !said.some((one) => one.recordId === recordId))

const speakers = ({ said }: Parameters<Check>[0], other: readonly { institutionId: string }[]): string[] =>
  unique([...said, ...other].map(({ institutionId }) => institutionId))
