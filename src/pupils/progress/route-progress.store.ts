import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { PupilRoute } from '../route-plan/index.ts'
import { programmeOn } from './own-programme.ts'
import { type Pace, paceOf } from './pace.ts'
import { type PlannedRoute, plannedRoute } from './plan-of-pupil.ts'
import {
  listElectives,
  listProgrammes,
  listProposals,
  listResults,
  type ProgrammeLine,
  type Proposal,
  type PupilElective,
  type ResultLine,
} from './progress.store.ts'
import { type PartFinding, type Standing, scheduleOf, wholeStanding } from './schedule.ts'

/** What is written down of one pupil's progress, over all routes. */
export interface Known {
  /** withdrawn ones too */
  results: ResultLine[]
  proposals: Proposal[]
  programmes: ProgrammeLine[]
  electives: PupilElective[]
}

/** One route of the pupil with how the pupil stands in it. */
export interface RouteProgress extends PlannedRoute {
  whole: Standing
  findings: PartFinding<ResultLine>[]
  /** the own programme that holds today */
  own: ProgrammeLine | null
}

/** What the schedule of one pupil is worked out from, as far as the one who asks sees it. */
export async function loadKnown(trx: Trx, pupilId: string): Promise<Known> {
  const [results, proposals, programmes, electives] = await together(
    listResults(trx, pupilId),
    listProposals(trx, pupilId),
    listProgrammes(trx, pupilId),
    listElectives(trx, pupilId),
  )
  return { results, proposals, programmes, electives }
}

export const progressIn = (routes: readonly PupilRoute[], known: Known, day: string): RouteProgress[] =>
  routes.map((route) => inRoute(plannedRoute(route), known, day))

function inRoute(planned: PlannedRoute, known: Known, day: string): RouteProgress {
  const { results, programmes, electives } = known
  const { routeId } = planned.route
  const isHere = (one: { routeId: string }): boolean => one.routeId === routeId
  const own = programmeOn(programmes.filter(isHere), day)
  const chosen = electives.map(({ id, name, endsOn }) => ({
    ...{ kind: 'elective' as const, id, name, year: null, dueOn: endsOn, hours: null, change: null, retakeAfterWeeks: null },
  }))
  const counting = results.filter((one) => isHere(one) && one.withdrawnAt === null)
  const paces = pacesIn(known, routeId)
  const findings = scheduleOf({ day, parts: [...planned.parts, ...chosen], results: counting, paces, own })
  return { ...planned, own, findings, whole: planned.route.version ? wholeStanding(findings) : 'unknown' }
}

/** What was decided about the pace in one route. */
export const pacesIn = ({ proposals }: Pick<Known, 'proposals'>, routeId: string): Pace[] =>
  proposals.filter((one) => one.routeId === routeId).flatMap(paceOf)

/** The parts on which the pupil is behind in any of the routes, what was to be done first on top. */
export const partsBehind = (routes: readonly Pick<RouteProgress, 'findings'>[]): PartFinding<ResultLine>[] =>
  routes
    .flatMap(({ findings }) => findings)
    .filter(({ standing }) => standing === 'behind')
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
