import { grantsWith } from '#platform/access/viewer.ts'
import { type Act, dossierOf, inTurn, readDossier } from './actions.ts'
import { listApplications } from './application.store.ts'
import type { AppliedRoute } from './application.ts'
import type { Dossier, RoundFinding, Step } from './finding.ts'
import { readLines } from './line.store.ts'
import { findRound, listRounds } from './round.store.ts'
import { type Round, schemesOf } from './round.ts'
import { routesOfSchemes } from './route.store.ts'
import { judgeApplication } from './rules.ts'
import { type ApplicationState, applicationState, nextStep, type StepOf, stepsOf } from './steps.ts'
import { mayWrite, whyMayApply } from './why-may.ts'

/** An application in a list: what it is about, how it stands, what is next. */
export interface ListedApplication {
  dossier: Dossier
  state: ApplicationState
  next: Step | null
}

export interface SeenRounds {
  rounds: readonly { round: Round; applications: readonly ListedApplication[] }[]
  mayChange: boolean
}

/** All rounds of the region with their applications. */
export function seeRounds(act: Act): Promise<SeenRounds> {
  return inTurn(act, async (trx, today) => {
    const rounds = await listRounds(trx)
    const all = await listApplications(trx, null)
    const lines = await readLines(
      trx,
      all.map(({ id }) => id),
    )
    const listed = []
    for (const round of rounds) {
      const applications: ListedApplication[] = []
      for (const application of all.filter(({ roundId }) => roundId === round.id))
        applications.push(listedOf(await dossierOf(trx, round, application, lines.get(application.id), all), today))
      listed.push({ round, applications })
    }
    return { rounds: listed, mayChange: mayChangeRounds(act) }
  })
}

function listedOf(dossier: Dossier, today: string): ListedApplication {
  const steps = stepsOf(dossier, judgeApplication(dossier, today))
  return { dossier, state: applicationState(dossier), next: nextStep(steps) }
}

export interface SeenRound {
  round: Round
  applications: readonly ListedApplication[]
  /** routes with which this viewer may begin an application, or that can be added to one */
  ownRoutes: readonly AppliedRoute[]
  /** experiments with which a borgingscohort can go on */
  toFollow: readonly ToFollow[]
  mayChange: boolean
}

export interface ToFollow {
  id: string
  roundName: string
  routeNames: readonly string[]
}

export async function seeRound(act: Act, id: string): Promise<SeenRound | null> {
  const found = await inTurn(act, async (trx) => {
    const round = await findRound(trx, id)
    if (!round) return null
    const routes = await routesOfSchemes(trx, schemesOf(round.regime))
    return { round, ownRoutes: routes.filter((route) => whyMayApply(act.viewer, 'route/change', route)) }
  })
  if (!found) return null
  const { rounds, mayChange } = await seeRounds(act)
  const applications = rounds.find(({ round }) => round.id === id)?.applications ?? []
  const earlier = rounds.filter(({ round }) => round.regime === found.round.regime && round.startsOn < found.round.startsOn)
  const toFollow = earlier.flatMap(({ round, applications: before }) =>
    before.map(({ dossier: { application } }) => ({
      id: application.id,
      roundName: round.name,
      routeNames: application.routes.map(({ name }) => name),
    })),
  )
  return { ...found, applications, mayChange, toFollow: found.round.kind === 'borgingscohort' ? toFollow : [] }
}

export interface SeenApplication {
  dossier: Dossier
  findings: readonly RoundFinding[]
  steps: readonly StepOf[]
  next: Step | null
  state: ApplicationState
  mayWrite: boolean
  today: string
}

/** One application with what the rules say of it today. */
export function seeApplication(act: Act, roundId: string, id: string): Promise<SeenApplication | null> {
  return inTurn(act, async (trx, today) => {
    const dossier = await readDossier(trx, roundId, id)
    if (!dossier) return null
    const findings = judgeApplication(dossier, today)
    const steps = stepsOf(dossier, findings)
    const may = mayWrite(act.viewer, dossier.application.routes)
    return { dossier, findings, steps, next: nextStep(steps), state: applicationState(dossier), mayWrite: may, today }
  })
}

/** A round is a frame for many: whoever may change some route may add one. */
export const mayChangeRounds = ({ viewer }: Act): boolean => grantsWith(viewer, 'route/change').length > 0
