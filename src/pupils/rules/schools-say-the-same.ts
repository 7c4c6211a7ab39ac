import { holdsOn, type RouteLine } from '../pupil.ts'
import type { PupilFinding } from './finding.ts'

type Say = Pick<RouteLine, 'recordId' | 'routeId' | 'routeName' | 'phase' | 'validFrom' | 'validUntil' | 'withdrawnAt'>

/** A school that keeps a record of the pupil, and whether the pupil is enrolled there on the day. */
export interface Speaker {
  recordId: string
  name: string
  isEnrolled: boolean
}

/**
 * Both schools of a pupil must say the same route and the same phase: ROD checks the difference in leerroute and
 * leerroutefase between vo and mbo (DUO, PvE MBO-instelling 4.8.3 of 12-05-2026, par. 7.3.1).
 */
export function schoolsSayTheSame(lines: readonly Say[], schools: readonly Speaker[], day: string): PupilFinding[] {
  const now = lines.filter((line) => holdsOn(line, day))
  if (now.length === 0 || schools.length < 2) return []
  const routes = byId(now)
  const said = schools.map((school) => new Set(now.filter(({ recordId }) => recordId === school.recordId).map(({ routeId }) => routeId)))
  const silent = schools.filter((school, index) => said[index]?.size === 0 && school.isEnrolled)
  return [...differentRoutes(routes, said), ...differentPhases(routes), ...silences(routes, silent)]
}

function byId(lines: readonly Say[]): Map<string, Say[]> {
  const routes = new Map<string, Say[]>()
  for (const line of lines) routes.set(line.routeId, [...(routes.get(line.routeId) ?? []), line])
  return routes
}

/** Two schools speak, and not of the same routes. */
function differentRoutes(routes: Map<string, Say[]>, said: readonly Set<string>[]): PupilFinding[] {
  const speaking = said.filter((one) => one.size > 0)
  const all = [...routes.keys()]
  const differ = speaking.length > 1 && all.some((id) => !speaking.every((one) => one.has(id)))
  if (!differ) return []
  const names = [...routes.values()].map(([first]) => first?.routeName ?? '').sort()
  return [{ rule: 'route/schools-name-different-routes', severity: 'needs-a-decision', routes: names }]
}

function differentPhases(routes: Map<string, Say[]>): PupilFinding[] {
  return [...routes.values()].flatMap(([first, ...rest]) => {
    if (!first || rest.every(({ phase }) => phase === first.phase)) return []
    return [{ rule: 'route/schools-name-different-phases', severity: 'needs-a-decision', route: first.routeName } as const]
  })
}

function silences(routes: Map<string, Say[]>, silent: readonly Speaker[]): PupilFinding[] {
  const route = [...routes.values()][0]?.[0]?.routeName ?? ''
  return silent.map(({ name }) => ({ rule: 'route/one-school-says-nothing', severity: 'needs-a-decision', route, silent: name }))
}
