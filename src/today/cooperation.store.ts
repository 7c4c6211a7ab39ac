import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What the cooperation asks of a person in the name of a school; zero where nothing waits, or where it is not theirs. */
export interface InSchoolsName {
  /** agreements and amendments to sign */
  sign: number
  /** statements to approve */
  approve: number
  /** objections to a statement without an answer */
  disputed: number
  /** lists of the last 1 October that the own school has not confirmed */
  confirm: number
}

export async function readInSchoolsName(trx: Trx, teldatum: string): Promise<InSchoolsName> {
  const { rows } = await sql<InSchoolsName>`select
    (select count(*)::int from agreement_party p where p.id in (select my_parties()) and (
        exists (select from agreement a where a.id = p.agreement_id and a.state = 'offered'
          and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id is null))
        or exists (select from agreement_amendment w where w.agreement_id = p.agreement_id and w.state = 'offered'
          and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id = w.id)))) as sign,
    (select count(distinct t.id)::int from statement t cross join lateral (values (t.payer_id), (t.payee_id)) as s (id)
      where t.state = 'offered' and s.id in (select my_own_schools('settlement/approve')) and not is_approved_by(t.id, t.revision, s.id)) as approve,
    (select count(*)::int from statement t where t.state = 'offered' and has_open_objection(t.id, t.revision)
      and (t.payer_id in (select my_own_schools('settlement/approve')) or t.payee_id in (select my_own_schools('settlement/approve')))) as disputed,
    (select count(*)::int from my_count_schools() s join route r on r.id = s.route_id and r.starts_on <= ${teldatum}::date
        and (r.ends_on is null or r.ends_on >= ${teldatum}::date)
      where not exists (select from count_list l where l.route_id = r.id and l.teldatum = ${teldatum}::date and (l.frozen_at is not null
        or exists (select from count_confirmation c where c.list_id = l.id and c.institution_id = s.institution_id)))) as confirm`.execute(
    trx,
  )
  return rows[0] ?? { sign: 0, approve: 0, disputed: 0, confirm: 0 }
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
