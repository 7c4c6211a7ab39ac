import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'

/** A school as others choose it. `reach`: where somebody can work for it: itself, its sites, and groups of who looks. */
export interface School {
  id: string
  name: string
  side: 'vo' | 'mbo'
  profielen: readonly string[]
  reach: readonly string[]
}

export interface RouteAt {
  id: string
  name: string
  profiel: string | null
  crebo: string | null
  schoolIds: readonly string[]
}

/** What there is to choose from, for somebody who writes something down about schools, routes and people. */
export interface Choices {
  today: string
  schools: readonly School[]
  routes: readonly RouteAt[]
  people: readonly { id: string; name: string }[]
}

/** Which schools and routes a record is about. */
export interface Place {
  schoolIds: readonly string[]
  routeIds: readonly string[]
}

/** Why this viewer may do this with a record of that place, else null. The policies say the same (0018, schools_where). */
export function whyMayAt(viewer: Viewer, right: Right, { schoolIds, routeIds }: Place, schools: readonly School[]): Reason | null {
  const reach = new Set(schools.filter(({ id }) => schoolIds.includes(id)).flatMap((one) => one.reach))
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through =
      scopeKind === 'region'
        ? scopeId === viewer.regionId && 'region'
        : scopeKind === 'route'
          ? routeIds.includes(scopeId) && 'route'
          : reach.has(scopeId) && 'own-school'
    if (through) return { right, role, scopeKind, scopeId, through }
  }
  return null
}

/** The schools for which this viewer may do this; with a right in a route, also the schools that take part in it. */
export function schoolsReached(viewer: Viewer, right: Right, { schools, routes }: Pick<Choices, 'schools' | 'routes'>): School[] {
  const held = grantsWith(viewer, right)
  const onRoutes = routes.filter(({ id }) => held.some(({ scopeId }) => scopeId === id)).flatMap(({ schoolIds }) => schoolIds)
  return schools.filter((one) => onRoutes.includes(one.id) || whyMayAt(viewer, right, { schoolIds: [one.id], routeIds: [] }, schools))
}

export const nameOfSchool = (schools: readonly Pick<School, 'id' | 'name'>[], id: string | null): string =>
  schools.find((one) => one.id === id)?.name ?? ''

/** The names of those among the rows, in the order of the rows. */
export const namesIn = (ids: readonly string[], rows: readonly { id: string; name: string }[]): string =>
  rows
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')
