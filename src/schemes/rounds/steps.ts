import { decisionOn } from './decision.ts'
import type { Dossier, RoundFinding, Step } from './finding.ts'
import { STEPS } from './finding.ts'

/** `check`: can no longer be changed, or was settled already, and something is still to be looked at; `later`: something else comes first. */
export type StepState = 'done' | 'todo' | 'wrong' | 'check' | 'later'

export interface StepOf {
  step: Step
  state: StepState
  /** what still stands open in it */
  findings: readonly RoundFinding[]
}

const WRITING: readonly Step[] = ['routes', 'omschrijving', 'projectplan', 'documenten', 'adviezen', 'ondertekening']

/** The work on an application in order, with how far each step is. */
export function stepsOf(dossier: Dossier, findings: readonly RoundFinding[]): StepOf[] {
  return STEPS.map((step) => {
    const open = findings.filter(({ field, severity }) => field === step && severity !== 'fits')
    return { step, state: stateOf(dossier, step, open), findings: open }
  })
}

function stateOf(dossier: Dossier, step: Step, open: readonly RoundFinding[]): StepState {
  const { application } = dossier
  const isSubmitted = application.submittedOn !== null
  if (!isSubmitted && step !== 'indienen' && !WRITING.includes(step)) return 'later'
  if (open.some(({ severity }) => severity === 'not-allowed')) return 'wrong'
  if (step === 'indienen' && !isSubmitted) return 'todo'
  const isDecided = application.routes.every(({ id }) => decisionOn(dossier.decisions, id))
  if (step === 'besluit' && !isDecided) return 'todo'
  if (step === 'status' && !application.routes.some(({ id }) => hasPermission(dossier, id))) return 'later'
  if (open.length === 0) return 'done'
  const isSettled = isSubmitted && (!isAfter(step) || (step === 'beoordeling' && isDecided))
  return isSettled ? 'check' : 'todo'
}

/** What is done once it was handed in, and can be done again. */
const isAfter = (step: Step): boolean => step !== 'indienen' && !WRITING.includes(step)

const hasPermission = ({ decisions }: Dossier, routeId: string): boolean =>
  ['granted', 'revoked'].includes(decisionOn(decisions, routeId)?.outcome ?? '')

/** The first step in which something can be done; null when nothing is left to do. */
export function nextStep(steps: readonly StepOf[]): Step | null {
  return steps.find(({ state }) => state === 'todo')?.step ?? null
}

/** How an application stands, in one word. `mixed`: its routes were decided on differently. */
export const APPLICATION_STATES = ['writing', 'submitted', 'granted', 'refused', 'withdrawn', 'revoked', 'mixed'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export function applicationState({ application, decisions }: Pick<Dossier, 'application' | 'decisions'>): ApplicationState {
  if (application.submittedOn === null) return 'writing'
  const outcomes = new Set(application.routes.map(({ id }) => decisionOn(decisions, id)?.outcome))
  const [first] = outcomes
  if (outcomes.size > 1) return 'mixed'
  return first ?? 'submitted'
}
