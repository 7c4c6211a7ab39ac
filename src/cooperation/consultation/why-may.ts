import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer, whyMay } from '#platform/access/viewer.ts'
import { type Body, membersOn, type Task } from './body.ts'

type Subject = Pick<Body, 'regionId' | 'schools' | 'routes' | 'members' | 'state' | 'createdBy'>

/** Why this viewer sees this body, else null: a right there where it is, or a seat in it. The policies say the same (seen_bodies). */
export const whySeeBody = (viewer: Viewer, body: Subject, today: string): Reason | null =>
  whyMayAt(viewer, 'consultation/see', body) ??
  seat(viewer, body, today, ['voorzitter', 'secretaris', 'lid']) ??
  begun(viewer, body, 'consultation/see')

/** Likewise for who writes in it: voorzitter and secretaris do, whatever else they are (writable_bodies). */
export const whyWriteBody = (viewer: Viewer, body: Subject, today: string): Reason | null =>
  whyMayAt(viewer, 'consultation/change', body) ??
  seat(viewer, body, today, ['voorzitter', 'secretaris']) ??
  begun(viewer, body, 'consultation/change')

/** Why the places of a body are within this viewer's right, whoever sits in it. */
export function whyMayAt(
  viewer: Viewer,
  right: Right,
  { regionId, schools, routes }: Pick<Body, 'regionId' | 'schools' | 'routes'>,
): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through =
      scopeKind === 'region'
        ? scopeId === regionId && 'region'
        : scopeKind === 'route'
          ? routes.some(({ routeId }) => routeId === scopeId) && 'route'
          : schools.some(({ reach }) => reach.includes(scopeId)) && 'school'
    if (through) return { right, role, scopeKind, scopeId, through }
  }
  return null
}

function seat(viewer: Viewer, body: Subject, today: string, tasks: readonly Task[]): Reason | null {
  const sits = membersOn(body, today).some(({ personId, task }) => personId === viewer.personId && tasks.includes(task))
  const why = sits && body.regionId === viewer.regionId ? whyMay(viewer, 'consultation/see') : null
  return why && { ...why, through: 'seat' }
}

/** What one is setting up, before its schools stand in it. */
function begun(viewer: Viewer, { state, createdBy }: Subject, right: Right): Reason | null {
  const why = state === 'draft' && createdBy === viewer.personId ? whyMay(viewer, right) : null
  return why && { ...why, through: 'own-draft' }
}

/** Who sits in it today can put something on the agenda. */
export const sitsIn = (viewer: Viewer, body: Subject, today: string): boolean =>
  seat(viewer, body, today, ['voorzitter', 'secretaris', 'lid']) !== null
