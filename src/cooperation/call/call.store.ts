import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { placeOf } from '../place/place.store.ts'
import { type Application, type ApplicationHead, type Call, type CallHead, type Reminder, remindersOf } from './call.ts'

/** The calls of the region, what closes first first; with the applications that one may see. */
export const listCalls = (trx: Trx): Promise<Call[]> => read(trx, sql<boolean>`true`)

export async function findCall(trx: Trx, id: string): Promise<Call | null> {
  return (await read(trx, sql<boolean>`s.id = ${id}`))[0] ?? null
}

/** What closes, or has to be accounted for, within thirty days. */
export const listCallReminders = async (trx: Trx, day: string): Promise<Reminder[]> => remindersOf(await listCalls(trx), day)

export async function insertCall(trx: Trx, id: string, head: CallHead, by: { regionId: string; personId: string }): Promise<void> {
  const { name, source, opensOn, closesOn, cents, ownShare, note } = head
  await sql`insert into subsidy_call (id, region_id, name, source, opens_on, closes_on, cents, own_share, note, created_by)
    values (${id}, ${by.regionId}, ${name}, ${source}, ${opensOn}, ${closesOn}, ${cents}, ${ownShare}, ${note}, ${by.personId})`.execute(
    trx,
  )
}

export async function updateCall(trx: Trx, id: string, head: CallHead): Promise<void> {
  const { name, source, opensOn, closesOn, cents, ownShare, note } = head
  await sql`update subsidy_call set name = ${name}, source = ${source}, opens_on = ${opensOn}, closes_on = ${closesOn}, cents = ${cents},
    own_share = ${ownShare}, note = ${note} where id = ${id}`.execute(trx)
}

export async function insertApplication(
  trx: Trx,
  id: string,
  callId: string,
  { title, leadId, askedCents, accountBy }: ApplicationHead,
  by: { regionId: string; personId: string },
): Promise<void> {
  await sql`insert into subsidy_application (id, region_id, call_id, title, lead_id, asked_cents, account_by, created_by)
    values (${id}, ${by.regionId}, ${callId}, ${title}, ${leadId}, ${askedCents}, ${accountBy}, ${by.personId})`.execute(trx)
}

export async function updateApplication(trx: Trx, application: Application, now: Date): Promise<void> {
  const { id, title, leadId, state, askedCents, grantedCents, submittedOn, decidedOn, accountBy, accountedOn } = application
  await sql`update subsidy_application set title = ${title}, lead_id = ${leadId}, state = ${state}, asked_cents = ${askedCents},
    granted_cents = ${grantedCents}, submitted_on = ${submittedOn}, decided_on = ${decidedOn}, account_by = ${accountBy},
    accounted_on = ${accountedOn}, changed_at = ${now} where id = ${id}`.execute(trx)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Call[]> {
  const { rows } = await sql<Call>`
    select s.id, s.name, s.source, s.opens_on as "opensOn", s.closes_on as "closesOn", s.cents::float8 as cents,
      s.own_share::float8 as "ownShare", s.note from subsidy_call s where ${which} order by s.closes_on nulls last, s.name, s.id`.execute(
    trx,
  )
  const ids = rows.map(({ id }) => id)
  const { rows: applications } = await sql<Application>`
    select a.id, a.call_id as "callId", a.title, a.lead_id as "leadId", a.state, a.asked_cents::float8 as "askedCents",
      a.granted_cents::float8 as "grantedCents", a.submitted_on as "submittedOn", a.decided_on as "decidedOn", a.account_by as "accountBy",
      a.accounted_on as "accountedOn", ${placeOf('subsidy_application')}
    from subsidy_application a where a.call_id = any (${ids}::uuid[]) order by a.title, a.id`.execute(trx)
  return rows.map((call) => ({ ...call, applications: applications.filter(({ callId }) => callId === call.id) }))
}
