import type { Role } from '#platform/access/rights.ts'
import { holdsOn } from '../day.ts'
import type { Scope } from '../places/scope.ts'

export interface Person {
  id: string
  regionId: string
  givenName: string
  infix: string | null
  familyName: string
  email: string | null
  /** the last day with access */
  leftOn: string | null
  roles: HeldRole[]
}

/** A role somebody has, had or will have. */
export interface HeldRole {
  assignmentId: string
  role: Role
  scope: Scope
  from: string
  /** the last day; null = until further notice */
  until: string | null
  /** for whom this person stands in */
  standsInFor: { personId: string; name: string } | null
}

export const nameOf = ({ givenName, infix, familyName }: Pick<Person, 'givenName' | 'infix' | 'familyName'>): string =>
  [givenName, infix, familyName].filter(Boolean).join(' ')

export const holds = ({ from, until }: Pick<HeldRole, 'from' | 'until'>, day: string): boolean => holdsOn(day, from, until)

/** Over and done: no longer shown first, and nothing left to end. */
export const isOver = ({ until }: Pick<HeldRole, 'until'>, day: string): boolean => until !== null && until < day

export const hasLeft = ({ leftOn }: Pick<Person, 'leftOn'>, day: string): boolean => leftOn !== null && leftOn < day
