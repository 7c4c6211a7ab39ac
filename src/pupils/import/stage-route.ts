import { plainName } from '../name.ts'
import type { EnrolmentDelivery } from './readers/delivery.ts'
import type { DeliveringSchool, StagedLine, StagingProblem } from './staged.ts'

/** DUO's codes for 'in a leerroute': DLP as the demo files have it, DLR and GLR as the schools say (law-and-standards 2.8). */
const KINDS: Readonly<Record<string, readonly string[]>> = { dlp: ['dlr', 'glr'], dlr: ['dlr'], glr: ['glr'] }

/**
 * Which route an enrolment says it is in. A name must be that of a route of the school; a code tells only the kind, and
 * counts when exactly one route of the school is of that kind, crebo and level.
 */
export function routeOf(
  key: string,
  enrolment: EnrolmentDelivery,
  { routes }: DeliveringSchool,
): { line?: StagedLine; problem?: StagingProblem } {
  const { leerroute, leerroutefase: phase, line, from, until } = enrolment
  if (!leerroute) return {}
  const said = leerroute.slice(0, 80)
  const named = routes.filter(({ name }) => plainName(name) === plainName(leerroute))
  const kinds = KINDS[plainName(leerroute)]
  const found = named.length > 0 ? named : kinds ? routes.filter((route) => kinds.includes(route.scheme) && fits(route, enrolment)) : []
  const [route] = found
  if (!route && !kinds) return { problem: { problem: 'route-unknown', line, route: said } }
  if (!route || found.length > 1) return { problem: { problem: 'route-not-certain', line, route: said } }
  if (!phase) return { problem: { problem: 'phase-missing', line, route: said } }
  return { line: { key, line, what: 'route', routeId: route.id, phase, validFrom: from, validUntil: until } }
}

function fits(route: DeliveringSchool['routes'][number], enrolment: EnrolmentDelivery): boolean {
  if (enrolment.kind === 'vo') return true
  const sameCrebo = !route.crebo || !enrolment.crebo || route.crebo === enrolment.crebo
  return sameCrebo && (!route.niveau || !enrolment.niveau || route.niveau === enrolment.niveau)
}
