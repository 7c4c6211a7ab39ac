import type { Finding, Severity } from '../finding.ts'
import type { Source } from '../source.ts'
import type { Application, AppliedRoute } from './application.ts'
import type { Assessment } from './criteria.ts'
import type { Decision } from './decision.ts'
import type { Round } from './round.ts'
import type { StatusLine } from './status.ts'

/** Everything that is known of one application. */
export interface Dossier {
  round: Round
  application: Application
  assessments: readonly Assessment[]
  decisions: readonly Decision[]
  statuses: readonly StatusLine[]
  /** of a borgingscohort: the schools and the first day of the experiment that it follows */
  followed: { startsOn: string; institutionIds: readonly string[] } | null
  register: Register
}

/** The qualifications of the crebos that are named, on the first day of the route: level, or null when not in the list. */
export interface Register {
  /** false: nothing was read in yet */
  hasAny: boolean
  niveauOf: Readonly<Record<string, number>>
}

/** A rule of an application: a finding for the whole of it, or one for each route that it speaks of. */
export interface RoundRule {
  id: string
  source: Source
  judge(dossier: Dossier, today: string): readonly RoundJudgement[]
}

export interface RoundJudgement {
  severity: Severity
  /** the step in which it is mended */
  field: Step
  given?: Finding['given']
  routeId?: string
  /** where this regime says it, when that is not the place of the rule */
  source?: Source
}

export interface RoundFinding extends Finding {
  field: Step
  source: Source
  routeId?: string
}

/** Steps of an application, in the order in which they are done; the addresses of their pages. */
export const STEPS = [
  'routes',
  'omschrijving',
  'projectplan',
  'documenten',
  'adviezen',
  'ondertekening',
  'indienen',
  'beoordeling',
  'besluit',
  'status',
] as const
export type Step = (typeof STEPS)[number]

/** A finding for each route; the sentence names it. */
export function perRoute(routes: readonly AppliedRoute[], judge: (route: AppliedRoute) => RoundJudgement | null): RoundJudgement[] {
  return routes.flatMap((route) => {
    const found = judge(route)
    return found ? [{ ...found, routeId: route.id, given: { route: route.name, ...found.given } }] : []
  })
}

export const one = (severity: Severity, field: Step, given?: Finding['given']): RoundJudgement[] => [
  given ? { severity, field, given } : { severity, field },
]
