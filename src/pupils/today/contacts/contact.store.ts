import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Contact, NewContact } from './contact.ts'

/** The numbers of these pupils that hold, in the order in which they are called, by pupil. */
export async function listContacts(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, Contact[]>> {
  if (pupilIds.length === 0) return new Map()
  const rows = await read(trx, sql`r.pupil_id = any (${pupilIds}::uuid[])`)
  const found = new Map<string, Contact[]>()
  for (const { pupilId, ...contact } of rows) found.set(pupilId, [...(found.get(pupilId) ?? []), contact])
  return found
}

/** One that holds, of this pupil. */
export async function findContact(trx: Trx, pupilId: string, id: string): Promise<(Contact & { recordId: string }) | null> {
  return (await read(trx, sql`r.pupil_id = ${pupilId} and c.id = ${id}`))[0] ?? null
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<(Contact & { pupilId: string; recordId: string })[]> {
  const { rows } = await sql<Contact & { pupilId: string; recordId: string }>`
    select c.id, r.pupil_id as "pupilId", c.record_id as "recordId", c.name, c.relation, c.number, c.number_type as "numberType", c.call_order as "callOrder", c.note,
      greatest((c.recorded_at at time zone 'Europe/Amsterdam')::date, (select max(k.checked_on) from contact_check k where k.contact_id = c.id)) as "checkedOn"
    from pupil_contact c join school_record r on r.id = c.record_id
    where c.ended_at is null and ${which} order by c.call_order, c.name, c.id`.execute(trx)
  return rows
}

interface By {
  personId: string
  now: Date
}

export async function insertContact(trx: Trx, recordId: string, contact: NewContact, replaces: string | null, by: By): Promise<void> {
  const { name, relation, number, numberType, callOrder, note } = contact
  await sql`insert into pupil_contact (record_id, name, relation, number, number_type, call_order, note, replaces, recorded_by, recorded_at)
    values (${recordId}, ${name}, ${relation}, ${number}, ${numberType}, ${callOrder}, ${note}, ${replaces}, ${by.personId}, ${by.now})`.execute(
    trx,
  )
}

export async function endContact(trx: Trx, id: string, by: By): Promise<boolean> {
  const { rows } = await sql`update pupil_contact set ended_at = ${by.now}, ended_by = ${by.personId}
    where id = ${id} and ended_at is null returning 1`.execute(trx)
  return rows.length > 0
}

export async function insertCheck(trx: Trx, contact: { id: string; recordId: string }, day: string, by: By): Promise<void> {
  await sql`insert into contact_check (contact_id, record_id, checked_on, recorded_by, recorded_at)
    values (${contact.id}, ${contact.recordId}, ${day}, ${by.personId}, ${by.now})`.execute(trx)
}
