import { ROLES, type Role } from '#platform/access/rights.ts'
import { isDay } from '../day.ts'
import { answer, type Finding, type Outcome, outcomeOf, type Typed } from '../finding.ts'
import { nameFinding } from '../places/forms.ts'

export interface PersonForm {
  givenName: string
  infix: string | null
  familyName: string
  email: string | null
}

/** An address is needed to sign in; who never signs in may have none. */
export function readPerson(typed: Typed): Outcome<PersonForm> {
  const [givenName, familyName, email] = [answer(typed, 'voornaam'), answer(typed, 'achternaam'), answer(typed, 'email').toLowerCase()]
  const findings = [nameFinding(givenName, 'voornaam'), nameFinding(familyName, 'achternaam'), email === '' ? null : emailFinding(email)]
  return outcomeOf(findings, () => ({ givenName, infix: answer(typed, 'tussenvoegsel') || null, familyName, email: email || null }))
}

/** One sign with something on both sides; whether it exists, only a message can tell. */
export function emailFinding(email: string): Finding | null {
  const isAddress = email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(email)
  return isAddress ? null : { rule: 'person/email-wrong', field: 'email', given: email }
}

export interface RoleForm {
  role: Role
  scopeId: string
  from: string
  until: string | null
}

/** A role, where and from when; without an end it holds until further notice. `plek` carries the id of the scope. */
export function readRole(typed: Typed, today: string): Outcome<RoleForm> {
  const role = ROLES.find((one) => one === answer(typed, 'rol'))
  const [scopeId, from, until] = [answer(typed, 'plek'), answer(typed, 'vanaf') || today, answer(typed, 'tot')]
  const findings: (Finding | null)[] = [
    role ? null : { rule: 'role/not-chosen', field: 'rol' },
    scopeId === '' ? { rule: 'role/scope-not-chosen', field: 'plek' } : null,
    ...periodFindings(from, until || null),
  ]
  return outcomeOf(findings, () => ({ role: role as Role, scopeId, from, until: until || null }))
}

export interface Period {
  from: string
  until: string | null
}

/** Both days real, and the last not before the first. */
export function periodFindings(from: string, until: string | null): (Finding | null)[] {
  const wrongFrom: Finding | null = isDay(from) ? null : { rule: 'no-day', field: 'vanaf', given: from }
  const wrongUntil: Finding | null = until === null || isDay(until) ? null : { rule: 'no-day', field: 'tot', given: until }
  const isBackwards = !wrongFrom && !wrongUntil && until !== null && until < from
  return [wrongFrom, wrongUntil, isBackwards ? { rule: 'period/ends-before-start', field: 'tot' } : null]
}

/** A stand-in always has an end. */
export function readStandIn(typed: Typed, today: string): Outcome<{ personId: string; from: string; until: string }> {
  const [personId, from, until] = [answer(typed, 'vervanger'), answer(typed, 'vanaf') || today, answer(typed, 'tot')]
  const findings: (Finding | null)[] = [
    personId === '' ? { rule: 'stand-in/not-chosen', field: 'vervanger' } : null,
    until === '' ? { rule: 'stand-in/without-end', field: 'tot' } : null,
    ...periodFindings(from, until || null),
  ]
  return outcomeOf(findings, () => ({ personId, from, until }))
}

/** The last day of something: a role or an employment. */
export function readLastDay(typed: Typed, from: string | null = null): Outcome<string> {
  const day = answer(typed, 'tot')
  const findings: (Finding | null)[] = [
    isDay(day) ? null : { rule: 'no-day', field: 'tot', given: day },
    from !== null && isDay(day) && day < from ? { rule: 'period/ends-before-start', field: 'tot' } : null,
  ]
  return outcomeOf(findings, () => day)
}
