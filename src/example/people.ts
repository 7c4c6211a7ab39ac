import type { Role, ScopeKind } from '#platform/access/rights.ts'
import { daysAfter, firstDayOf, schoolYearOf } from './calendar.ts'
import type { Chance } from './chance.ts'
import { mailName, nameOf, type Sex } from './names.ts'
import type { AssignmentRow, PersonRow, Rows } from './rows.ts'

export interface Scope {
  kind: ScopeKind
  id: string
}

/** Where people are written down. */
export interface Register {
  rows: Rows
  chance: Chance
  regionId: string
  today: string
  /** addresses that are taken */
  taken: Set<string>
}

export function addPerson(
  register: Register,
  domain: string,
  name = nameOf(register.chance, register.chance.pick<Sex>(['m', 'v'])),
): PersonRow {
  const { rows, chance, regionId, today } = register
  const created_at = `${firstDayOf(schoolYearOf(today) - 1)}T08:00:00Z`
  const email = freeAddress(register.taken, `${mailName(name)}`, domain)
  const person = { id: chance.uuid(), region_id: regionId, ...name, email, created_at }
  rows.person.push(person)
  return person
}

export function addRole(register: Register, person: PersonRow, role: Role, scope: Scope, standsInFor?: AssignmentRow): AssignmentRow {
  const { rows, chance, today } = register
  const assignment = {
    id: chance.uuid(),
    person_id: person.id,
    role,
    scope_kind: scope.kind,
    scope_id: scope.id,
    valid_from: standsInFor ? daysAfter(today, -14) : firstDayOf(schoolYearOf(today) - 1),
    valid_until: standsInFor ? daysAfter(today, 42) : null,
    stands_in_for: standsInFor?.id ?? null,
  }
  rows.role_assignment.push(assignment)
  return assignment
}

/** An invitation nobody has answered yet. Its link is nobody's: the hash is of nothing. */
export function addInvitation(register: Register, person: PersonRow, by: PersonRow): void {
  const { rows, chance, today } = register
  rows.invitation.push({
    id: chance.uuid(),
    person_id: person.id,
    token_hash: (chance.uuid() + chance.uuid()).replaceAll('-', ''),
    created_by: by.id,
    created_at: `${daysAfter(today, -3)}T09:12:00Z`,
    expires_at: `${daysAfter(today, 11)}T09:12:00Z`,
    accepted_at: null,
  })
}

/** `.example` belongs to nobody, and no mail to it arrives anywhere (RFC 2606). */
function freeAddress(taken: Set<string>, name: string, domain: string): string {
  for (let nr = 1; ; nr += 1) {
    const address = `${name}${nr === 1 ? '' : nr}@${domain}.example`
    if (taken.has(address)) continue
    taken.add(address)
    return address
  }
}
