import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CallLine, NewCall } from './call-line.ts'

/** Of one pupil from this day on, of both schools, the last first. */
export async function listCalls(trx: Trx, pupilId: string, from: string): Promise<CallLine[]> {
  const { rows } = await sql<CallLine>`
    select * from (
      select a.id, a.day, a.outcome as what, a.whom, a.number_type as "numberType", a.said, a.next_step as "nextStep",
          nullif(concat_ws(' ', o.given_name, o.infix, o.family_name), '') as owner, a.owner_id as "ownerId", a.next_on as "nextOn", a.out_of_turn as "outOfTurn", a.called_at as at,
          coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by, a.recorded_at as "recordedAt"
        from absence_call a join school_record r on r.id = a.record_id left join person p on p.id = a.recorded_by left join person o on o.id = a.owner_id
        where r.pupil_id = ${pupilId} and a.day >= ${from}::date
      union all
      select a.id, a.day, 'closed', null, null, a.note, null, null, null, null, null, a.recorded_at,
          coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), ''), a.recorded_at
        from absence_closing a join school_record r on r.id = a.record_id left join person p on p.id = a.recorded_by
        where r.pupil_id = ${pupilId} and a.day >= ${from}::date) line
    order by "recordedAt" desc, id`.execute(trx)
  return rows
}

export async function insertCall(trx: Trx, recordId: string, call: NewCall, by: { personId: string; now: Date }): Promise<void> {
  const { day, contactId, whom, numberType, outcome, said, nextStep, ownerId, nextOn, outOfTurn, calledAt } = call
  await sql`insert into absence_call (record_id, day, contact_id, whom, number_type, outcome, said, next_step, owner_id, next_on, out_of_turn, called_at,
      recorded_by, recorded_at)
    values (${recordId}, ${day}, ${contactId}, ${whom}, ${numberType}, ${outcome}, ${said}, ${nextStep}, ${ownerId}, ${nextOn}, ${outOfTurn}, ${calledAt},
      ${by.personId}, ${by.now})`.execute(trx)
}

export async function insertClosing(
  trx: Trx,
  recordId: string,
  day: string,
  note: string,
  by: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into absence_closing (record_id, day, note, recorded_by, recorded_at)
    values (${recordId}, ${day}, ${note}, ${by.personId}, ${by.now})`.execute(trx)
}
