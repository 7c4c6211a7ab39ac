import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What the cooperation asks of a person in the name of a school; zero where nothing waits, or where it is not theirs. */
export interface InSchoolsName {
  /** agreements and amendments to sign */
  sign: number
  /** statements to approve */
  approve: number
  /** offered statements with an objection that has no answer */
  disputed: number
  /** drafts of statements that could be offered */
  offer: number
  /** approved statements of which no invoice was made yet */
  invoice: number
}

export const NOTHING: InSchoolsName = { sign: 0, approve: 0, disputed: 0, offer: 0, invoice: 0 }

/** Of who signs or approves for a school, and of who keeps its money. */
export async function readInSchoolsName(trx: Trx): Promise<InSchoolsName> {
  const { rows } = await sql<InSchoolsName>`
    with approver as materialized (select my_own_schools('settlement/approve') as id), settler as materialized (select my_schools('settlement/change') as id)
    select
    (select count(*)::int from agreement_party p where p.id in (select my_parties()) and (
        exists (select from agreement a where a.id = p.agreement_id and a.state = 'offered'
          and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id is null))
        or exists (select from agreement_amendment w where w.agreement_id = p.agreement_id and w.state = 'offered'
          and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id = w.id)))) as sign,
    (select count(distinct t.id)::int from statement t join approver s on s.id in (t.payer_id, t.payee_id)
      where t.state = 'offered' and not has_upheld_objection(t.id, t.revision) and not is_approved_by(t.id, t.revision, s.id)) as approve,
    (select count(*)::int from statement t where t.state = 'offered' and has_open_objection(t.id, t.revision)
      and exists (select from (select id from approver union select id from settler) s where s.id in (t.payer_id, t.payee_id))) as disputed,
    (select count(*)::int from statement t where t.state = 'draft' and t.is_billable and t.cents <> 0
      and exists (select from settler s where s.id in (t.payer_id, t.payee_id))) as offer,
    (select count(*)::int from statement t where t.state = 'approved' and t.cents <> 0 and t.payee_id in (select id from settler)
      and not exists (select from invoice i where i.statement_id = t.id)) as invoice`.execute(trx)
  return rows[0] ?? NOTHING
}

export interface OwnMeeting {
  id: string
  bodyId: string
  bodyName: string
  plannedOn: string
  fromTime: string
  place: string
}

/** Meetings of the bodies in which one sits, in the next two weeks. */
export async function readOwnMeetings(trx: Trx, personId: string, day: string): Promise<OwnMeeting[]> {
  const { rows } = await sql<OwnMeeting>`
    select m.id, b.id as "bodyId", b.name as "bodyName", m.planned_on as "plannedOn", m.from_time as "fromTime", m.place
    from consultation_member p join consultation_body b on b.id = p.body_id join consultation_meeting m on m.body_id = b.id
    where p.person_id = ${personId} and p.valid_from <= m.planned_on and coalesce(p.valid_until, 'infinity') >= m.planned_on
      and m.state = 'planned' and m.planned_on between ${day}::date and ${day}::date + 14
    order by m.planned_on, m.from_time, m.id`.execute(trx)
  return rows
}
