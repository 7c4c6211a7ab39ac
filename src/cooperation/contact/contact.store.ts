import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Contact, Written } from './contact.ts'

/** Contacts and go-betweens of the region, also those that are over or still to come. */
export const listContacts = (trx: Trx): Promise<Contact[]> => read(trx, sql<boolean>`true`)

export async function findContact(trx: Trx, id: string): Promise<Contact | null> {
  return (await read(trx, sql<boolean>`k.id = ${id}`))[0] ?? null
}

/** With a lock, so that two who write at once come after each other; only who may write gets it. */
export async function lockContact(trx: Trx, id: string): Promise<Contact | null> {
  await sql`select id from contact where id = ${id} for update`.execute(trx)
  return findContact(trx, id)
}

export async function insertContact(trx: Trx, id: string, contact: Written, by: { regionId: string; personId: string }): Promise<void> {
  const { kind, institutionId, otherInstitutionId, personId, person, about, reached, from, until } = contact
  const { profielen, crebos, successorId, successor, handsOverOn } = contact
  await sql`insert into contact (id, region_id, kind, institution_id, other_institution_id, person_id, person_name, about, reached, profielen,
      crebos, from_on, until_on, successor_id, successor_name, hands_over_on, created_by)
    values (${id}, ${by.regionId}, ${kind}, ${institutionId}, ${otherInstitutionId}, ${personId}, ${person}, ${about}, ${reached},
      ${[...profielen]}::text[], ${[...crebos]}::text[], ${from}, ${until}, ${successorId}, ${successor}, ${handsOverOn}, ${by.personId})`.execute(
    trx,
  )
}

export async function updateContact(trx: Trx, id: string, contact: Written): Promise<void> {
  const { kind, institutionId, otherInstitutionId, personId, person, about, reached, from, until } = contact
  const { profielen, crebos, successorId, successor, handsOverOn } = contact
  await sql`update contact set kind = ${kind}, institution_id = ${institutionId}, other_institution_id = ${otherInstitutionId},
    person_id = ${personId}, person_name = ${person}, about = ${about}, reached = ${reached}, profielen = ${[...profielen]}::text[],
    crebos = ${[...crebos]}::text[], from_on = ${from}, until_on = ${until}, successor_id = ${successorId}, successor_name = ${successor},
    hands_over_on = ${handsOverOn} where id = ${id}`.execute(trx)
}

/** Names of qualifications, as they are called last. */
export async function namesOfCrebos(trx: Trx, crebos: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ crebo: string; name: string }>`select distinct on (crebo) crebo, name from qualification
    where crebo = any (${[...crebos]}::text[]) order by crebo, valid_from desc`.execute(trx)
  return new Map(rows.map(({ crebo, name }) => [crebo, name]))
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    with last_roles as materialized (
      select a.person_id, case when bool_or(a.valid_until is null) then null else max(a.valid_until) end as until
      from role_assignment a where a.person_id in (select person_id from contact) group by a.person_id)
    select k.id, k.kind, k.institution_id as "institutionId", k.other_institution_id as "otherInstitutionId", k.person_id as "personId",
      k.person_name as person, k.about, k.reached, k.profielen, k.crebos, k.from_on as "from", k.until_on as until,
      k.successor_id as "successorId", k.successor_name as successor, k.hands_over_on as "handsOverOn", p.left_on as "leftOn",
      r.until as "rolesUntil"
    from contact k left join person p on p.id = k.person_id left join last_roles r on r.person_id = k.person_id
    where ${which} order by k.person_name, k.from_on, k.id`.execute(trx)
  return rows
}
