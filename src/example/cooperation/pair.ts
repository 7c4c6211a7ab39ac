import type { Register } from '../people.ts'
import type { Places } from '../places.ts'
import type { PersonRow } from '../rows.ts'

/** The two schools of the first route, and who works together there. */
export interface Pair {
  routeId: string
  vo: string
  mbo: string
  people: People
}
type People = Record<'lead' | 'teacher' | 'vmboLeader' | 'mboLeader' | 'coach', PersonRow>

export function pairOf(register: Register, places: Places): Pair {
  const routeId = places.routes.get('auto') ?? ''
  const [vo, mbo] = (['vo', 'mbo'] as const).map((side) => schoolOf(register, routeId, side))
  if (!vo || !mbo) throw new Error('the example works together in a route of one school')
  return { routeId, vo, mbo, people: peopleOf(register, routeId, vo, mbo) }
}

function schoolOf({ rows }: Register, routeId: string, side: 'vo' | 'mbo'): string | undefined {
  const site = rows.route_partner.find((one) => one.route_id === routeId && one.side === side)?.site_id
  return rows.site.find(({ id }) => id === site)?.institution_id
}

function peopleOf({ rows }: Register, routeId: string, vo: string, mbo: string): People {
  const at = (institution: string): string[] => [
    institution,
    ...rows.site.filter((one) => one.institution_id === institution).map(({ id }) => id),
    ...rows.pupil_group
      .filter(({ site_id }) => rows.site.some(({ id, institution_id }) => id === site_id && institution_id === institution))
      .map(({ id }) => id),
  ]
  const person = (role: string, scopes: readonly string[]): PersonRow => {
    const found = rows.role_assignment.find((one) => one.role === role && scopes.includes(one.scope_id))
    const one = rows.person.find(({ id }) => id === found?.person_id)
    if (!one) throw new Error(`nobody of the example is ${role} here`)
    return one
  }
  return {
    ...{ lead: person('projectleider', [routeId]), teacher: person('docent', at(vo)) },
    ...{ vmboLeader: person('teamleider', at(vo)), mboLeader: person('teamleider', at(mbo)), coach: person('mentor', at(mbo)) },
  }
}
