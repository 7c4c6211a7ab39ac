import { link } from '#platform/http/address.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { findPerson } from '../../people/person.store.ts'
import { type HeldRole, nameOf, type Person } from '../../people/person.ts'
import { whyMayChangePerson } from '../../people/rules/why-may-change-person.ts'
import { whyMayGive } from '../../people/rules/why-may-give.ts'
import { refuse } from '../shared/refuse.ts'
import { param, see, type Visit } from '../shared/visit.ts'
import { PEOPLE } from './words.ts'

type Answer = Response | Promise<Response>

/** A page of the person in the address; without one it is not there. */
export function withPerson(show: (visit: Visit, person: Person) => Answer): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const person = await see(visit, (trx) => findPerson(trx, param(visit.c, 'id')))
    return person ? show(visit, person) : visit.c.notFound()
  }
}

/** Likewise, for who may give each role of this person. */
export function changing(show: (visit: Visit, person: Person) => Answer): (visit: Visit) => Promise<Response> {
  return withPerson((visit, person) => (whyMayChangePerson(visit.viewer, person, visit.today) ? show(visit, person) : refuse(visit)))
}

/** Likewise of one of the roles of this person, for who may give it. */
export function withRole(show: (visit: Visit, person: Person, held: HeldRole) => Answer): (visit: Visit) => Promise<Response> {
  return withPerson((visit, person) => {
    const held = person.roles.find(({ assignmentId }) => assignmentId === param(visit.c, 'rol'))
    if (!held) return visit.c.notFound()
    return whyMayGive(visit.viewer, held.role, held.scope) ? show(visit, person, held) : refuse(visit)
  })
}

export const personHref = ({ language }: Pick<Visit, 'language'>, person: Pick<Person, 'id'>, below = ''): string =>
  link(language, `${PEOPLE}/${person.id}${below}`)

export const personCrumb = (visit: Pick<Visit, 'language'>, person: Person): Crumb => ({
  label: nameOf(person),
  href: personHref(visit, person),
})
