import type { PupilRoute } from '../route-plan/index.ts'
import type { PartRef } from './part.ts'
import { labelled } from './part-label.ts'
import { type PlannedPart, plannedParts } from './planned-parts.ts'
import type { RoutePart } from './typed.ts'

/** A route of a pupil with the parts that its version plans for the pupil's cohort, each with a name of its own; none when there is no version. */
export interface PlannedRoute {
  route: PupilRoute
  parts: PlannedPart[]
}

export function plannedRoute(route: PupilRoute): PlannedRoute {
  const { version, cohort } = route
  return { route, parts: version ? labelled(plannedParts(version.design, cohort), version.design.years) : [] }
}

/** A part by name, for a list to choose from. */
export interface NamedPart extends RoutePart {
  name: string
}

export const refOf = ({ kind, id }: PartRef): PartRef => ({ kind, id })
