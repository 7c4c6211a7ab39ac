import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { isId } from '../id.ts'
import { PLACE, type PlaceRow, scopeOf } from '../places/scope.store.ts'
import '../tables.ts'
import type { PersonForm } from './forms.ts'
import type { HeldRole, Person } from './person.ts'

/** With every role, past and coming; null when not there, or not for the one who asks. */
export async function findPerson(trx: Trx, id: string): Promise<Person | null> {
  if (!isId(id)) return null
  const person = await trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!person) return null
  return {
    id,
    regionId: person.region_id,
    givenName: person.given_name,
    infix: person.infix,
    familyName: person.family_name,
    email: person.email,
    leftOn: person.left_on,
    roles: await rolesOf(trx, id, person.region_id),
  }
}

async function rolesOf(trx: Trx, personId: string, regionId: string): Promise<HeldRole[]> {
  const { rows } = await sql<RoleRow>`with ${PLACE}
    select a.id as assignment_id, a.role, a.scope_kind, a.scope_id, a.valid_from, a.valid_until, to_jsonb(p) as place,
      o.person_id as other_id, concat_ws(' ', q.given_name, q.infix, q.family_name) as other_name
    from role_assignment a left join place p on p.id = a.scope_id
      left join role_assignment o on o.id = a.stands_in_for left join person q on q.id = o.person_id
    where a.person_id = ${personId} order by a.valid_until desc nulls first, a.valid_from desc, a.id`.execute(trx)
  return rows.map((row) => heldRole(row, regionId))
}

interface RoleRow {
  assignment_id: string
  role: Role
  scope_kind: ScopeKind
  scope_id: string
  valid_from: string
  valid_until: string | null
  place: PlaceRow | null
  other_id: string | null
  other_name: string
}

/** A place that cannot be seen, or a pupil, has no name here. */
function heldRole(row: RoleRow, regionId: string): HeldRole {
  const unseen = { kind: row.scope_kind, id: row.scope_id, label: '', regionId, institutionIds: [], siteIds: [] }
  return {
    assignmentId: row.assignment_id,
    role: row.role,
    scope: row.place ? scopeOf(row.place) : unseen,
    from: row.valid_from,
    until: row.valid_until,
    standsInFor: row.other_id ? { personId: row.other_id, name: row.other_name } : null,
  }
}

/** The id is made here: the policies let nobody read a row in the statement that adds it. */
export async function addPerson(trx: Trx, regionId: string, form: PersonForm): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('person')
    .values({ id, region_id: regionId, ...columnsOf(form), left_on: null })
    .execute()
  return id
}

export async function changePerson(trx: Trx, id: string, form: PersonForm): Promise<void> {
  await trx.updateTable('person').set(columnsOf(form)).where('id', '=', id).execute()
}

/** The last day; null = here again. */
export async function setLeftOn(trx: Trx, id: string, leftOn: string | null): Promise<void> {
  await trx.updateTable('person').set({ left_on: leftOn }).where('id', '=', id).execute()
}

const columnsOf = ({ givenName, infix, familyName, email }: PersonForm) => ({
  given_name: givenName,
  infix,
  family_name: familyName,
  email,
})
