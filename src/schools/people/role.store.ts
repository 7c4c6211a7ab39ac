import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Scope } from '../places/scope.ts'
import '../tables.ts'
import type { Period } from './forms.ts'

export interface NewRole extends Period {
  personId: string
  role: Role
  scope: Scope
  /** assignment that is stood in for */
  standsInFor?: string
  /** null when Doorloop itself gives it */
  grantedBy: string | null
}

export async function addRole(trx: Trx, { personId, role, scope, from, until, standsInFor, grantedBy }: NewRole): Promise<string> {
  const id = randomUUID()
  const values = { person_id: personId, role, scope_kind: scope.kind, scope_id: scope.id, valid_from: from, valid_until: until }
  await trx
    .insertInto('role_assignment')
    .values({ id, ...values, stands_in_for: standsInFor ?? null, granted_by: grantedBy })
    .execute()
  return id
}

export async function endRole(trx: Trx, assignmentId: string, lastDay: string): Promise<void> {
  await trx.updateTable('role_assignment').set({ valid_until: lastDay }).where('id', '=', assignmentId).execute()
}

/** A role that never began. Who would have stood in for it, does not either. */
export async function takeBackRole(trx: Trx, assignmentId: string): Promise<void> {
  await trx.deleteFrom('role_assignment').where('stands_in_for', '=', assignmentId).execute()
  await trx.deleteFrom('role_assignment').where('id', '=', assignmentId).execute()
}

/** The same role at the same place on a day within this period. */
export async function isHeldAlready(trx: Trx, { personId, role, scope, from, until }: NewRole): Promise<boolean> {
  const { rows } = await sql`select from role_assignment where person_id = ${personId} and role = ${role} and scope_id = ${scope.id}
    and valid_from <= coalesce(${until}::date, 'infinity') and coalesce(valid_until, 'infinity') >= ${from}::date limit 1`.execute(trx)
  return rows.length > 0
}

/** Somebody else is beheerder of this region after that day, until further notice and not as a stand-in. */
export async function hasOtherBeheerder(trx: Trx, regionId: string, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql`select from role_assignment a join person p on p.id = a.person_id and p.left_on is null
    where a.role = 'beheerder' and a.scope_id = ${regionId} and a.person_id <> ${personId} and a.stands_in_for is null
      and a.valid_from <= ${day}::date + 1 and a.valid_until is null limit 1`.execute(trx)
  return rows.length > 0
}
