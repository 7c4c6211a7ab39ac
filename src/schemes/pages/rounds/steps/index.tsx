import type { Child } from 'hono/jsx'
import { descriptionOf } from '../../../rounds/application.ts'
import { lastOf } from '../../../rounds/criteria.ts'
import type { Step } from '../../../rounds/finding.ts'
import { type SeenApplication, seeRound } from '../../../rounds/see.actions.ts'
import type { FormState } from '../form.tsx'
import { RouteFields } from '../route-fields.tsx'
import type { Visit } from '../visit.ts'
import { AssessFields } from './assess.tsx'
import { CouncilFields, PaperFields, PlanFields, SignFields, SubmitFields } from './content.tsx'
import { DecideFields } from './decide.tsx'
import { DescriptionFields } from './describe.tsx'
import { StatusFields } from './status.tsx'

export interface StepProps {
  visit: Visit
  seen: SeenApplication
  step: Step
  state: FormState
}

/** The questions of a step. */
export async function drawStep({ visit, seen, step, state }: StepProps): Promise<Child> {
  const part = { language: visit.language, seen, state }
  switch (step) {
    case 'routes': {
      const round = await seeRound(visit.act, seen.dossier.round.id)
      return round && <RouteFields language={visit.language} state={state} seen={round} />
    }
    case 'omschrijving':
      return <DescriptionFields {...part} />
    case 'projectplan':
      return <PlanFields {...part} />
    case 'documenten':
      return <PaperFields {...part} />
    case 'adviezen':
      return <CouncilFields {...part} />
    case 'ondertekening':
      return <SignFields {...part} />
    case 'indienen':
      return <SubmitFields {...part} />
    case 'beoordeling':
      return <AssessFields {...part} />
    case 'besluit':
      return <DecideFields {...part} />
    case 'status':
      return <StatusFields {...part} />
  }
}

/** How a step that adds something stands before anybody typed; `asked`: the route that the address names. */
export function firstTyped(step: Step, { dossier, today }: SeenApplication, asked: string): URLSearchParams {
  const { application } = dossier
  const route = application.routes.find(({ id }) => id === asked) ?? application.routes[0]
  if (step === 'routes')
    return new URLSearchParams([...application.routes.map(({ id }) => ['route', id]), ['volgt', application.follows ?? '']])
  if (step === 'indienen') return new URLSearchParams({ dag: '' })
  if (step === 'beoordeling')
    return new URLSearchParams(
      [...lastOf(dossier.assessments).values()].flatMap(({ criterion, verdict, note }) => [
        [`oordeel-${criterion}`, verdict],
        [`nota-${criterion}`, note],
      ]),
    )
  if (step === 'status') return new URLSearchParams({ route: route?.id ?? '', jaar: today.slice(0, 4) })
  if (step !== 'besluit' || !route) return new URLSearchParams()
  const { sectors, leerwegen, profiel, domain, niveau } = descriptionOf(application, route)
  return new URLSearchParams([
    ['route', route.id],
    ['sector', sectors[0] ?? ''],
    ...leerwegen.map((one) => ['leerweg', one]),
    ['profiel', profiel ?? ''],
    ['domein', domain],
    ['niveau', niveau === null ? '' : String(niveau)],
  ])
}
