import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Choices } from '../place/place.ts'
import type { Act, Turn } from '../turn.actions.ts'
import { insertBody, setRoutes, setSchools } from './body.store.ts'
import type { BodySchool } from './body.ts'
import type { Refused } from './on-body.actions.ts'
import type { Around, TypedBody } from './typed.ts'
import { whyMayAt } from './why-may.ts'

/** A body as it is set up: by hand, or as the source of a template has it. */
export interface Draft extends TypedBody {
  source: string | null
}

export async function insertDraft(act: Act, { trx, now }: Turn, { terms, schools, routes, source }: Draft): Promise<string> {
  const { viewer, requestId } = act
  const id = randomUUID()
  await insertBody(trx, { id, regionId: viewer.regionId, terms, source, personId: viewer.personId, now })
  await setSchools(trx, id, schools)
  await setRoutes(trx, id, routes)
  await logEvent(trx, viewer, 'consultation/add', { body: id }, requestId)
  return id
}

export const aroundOf = ({ schools, routes }: Choices): Around => ({ schools, routes: routes.map(({ id }) => id) })

/** Nobody sets up a body in which the own school or route has no part. */
export function isOwn({ viewer }: Act, { schools, routes }: Pick<TypedBody, 'schools' | 'routes'>, choices: Choices): boolean {
  const reached: BodySchool[] = schools.flatMap(({ institutionId, side }) => {
    const school = choices.schools.find(({ id }) => id === institutionId)
    return school ? [{ institutionId, name: school.name, side, reach: school.reach }] : []
  })
  const subject = { regionId: viewer.regionId, schools: reached, routes: routes.map((routeId) => ({ routeId, name: '' })) }
  return whyMayAt(viewer, 'consultation/change', subject) !== null
}

export const noOwnSchool: Refused = { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
