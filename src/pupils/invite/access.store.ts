import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import type { Holder, PupilRole } from './access.ts'
import type { AccessForm } from './form.ts'
import type { Known } from './known-address.ts'

/** Who looks along on the day, or will: the pupil first, then parents by name. */
export async function loadHolders(trx: Trx, pupilId: string, day: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select a.id as "assignmentId", a.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.email, a.role,
      a.valid_from as "from", a.valid_until as "until", (a.granted_at at time zone 'Europe/Amsterdam')::date as "grantedOn",
      (select max(i.expires_at) from invitation i where i.person_id = a.person_id and i.accepted_at is null and i.withdrawn_at is null) as "linkUntil"
    from role_assignment a join person p on p.id = a.person_id
    where a.scope_kind = 'pupil' and a.scope_id = ${pupilId}::uuid and (a.valid_until is null or a.valid_until >= ${day}::date)
      and (p.left_on is null or p.left_on >= ${day}::date)
    order by a.role = 'ouder', lower(p.family_name), lower(p.given_name), a.id`.execute(trx)
  return rows
}

/** As Doorloop itself: the address may be of a parent of a pupil whom the one who asks may not see. */
export async function findByAddress(db: Db, regionId: string, email: string, day: string): Promise<Known | null> {
  const { rows } = await asSystem(db, (trx) =>
    sql<Known>`
      select p.id as "personId", p.family_name as "familyName", exists (select from sign_in s where s.person_id = p.id) as "hasAccount",
        coalesce(p.left_on < ${day}::date, false) as "hasLeft",
        coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'scopeId', a.scope_id, 'isOver', coalesce(a.valid_until < ${day}::date, false)))
          from role_assignment a where a.person_id = p.id), '[]') as roles
      from person p where p.region_id = ${regionId}::uuid and lower(p.email) = ${email}`.execute(trx),
  )
  return rows[0] ?? null
}

/** As Doorloop itself: accounts are nobody's to read. */
export async function withAccount(db: Db, personIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await asSystem(db, (trx) =>
    sql<{ id: string }>`select person_id as id from sign_in where person_id = any (${personIds}::uuid[])`.execute(trx),
  )
  return new Set(rows.map(({ id }) => id))
}

/** The id is made here: the policies let nobody read a row in the statement that adds it. */
export async function addPersonFor(trx: Trx, regionId: string, { givenName, infix, familyName, email }: AccessForm): Promise<string> {
  const id = randomUUID()
  await sql`insert into person (id, region_id, given_name, infix, family_name, email)
    values (${id}, ${regionId}, ${givenName}, ${infix}, ${familyName}, ${email})`.execute(trx)
  return id
}

export interface NewAccess {
  personId: string
  pupilId: string
  role: PupilRole
  from: string
  until: string | null
  grantedBy: string
  grantedAt: Date
}

/**
 * False when the pupil has somebody with this role already, or this person has it: two who invite at once come after each
 * other, and a pupil is one person.
 */
export async function addAccess(trx: Trx, { personId, pupilId, role, from, until, grantedBy, grantedAt }: NewAccess): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${pupilId}, 1))`.execute(trx)
  const { rows } = await sql<{
    taken: boolean
  }>`select exists (select from role_assignment where scope_kind = 'pupil' and scope_id = ${pupilId}::uuid
    and role = ${role} and (role = 'leerling' or person_id = ${personId}::uuid) and (valid_until is null or valid_until >= ${from}::date)) as taken`.execute(
    trx,
  )
  if (rows[0]?.taken) return false
  await sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from, valid_until, granted_by, granted_at)
    values (${personId}, ${role}, 'pupil', ${pupilId}, ${from}, ${until}, ${grantedBy}, ${grantedAt})`.execute(trx)
  return true
}

/** At once, so also not today any more. The line stays: it says who could look when. */
export async function endAccess(trx: Trx, assignmentId: string, day: string): Promise<void> {
  await sql`update role_assignment set valid_from = least(valid_from, ${day}::date - 1), valid_until = ${day}::date - 1
    where id = ${assignmentId}::uuid`.execute(trx)
}

/** May the one who asks give this person a link? Not when the person is also a parent elsewhere: a link opens all of it. */
export async function mayGiveLink(trx: Trx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select may_change_person(${personId}::uuid) as yes`.execute(trx)
  return rows[0]?.yes ?? false
}
