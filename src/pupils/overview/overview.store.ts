import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { listContacts } from '../today/contacts/contact.store.ts'
import type { Contact } from '../today/contacts/contact.ts'
import type { Happened, OpenPromise } from './overview.ts'

export interface Overview {
  happened: Happened[]
  /** whom to call, in the agreed order */
  contacts: Contact[]
  promises: OpenPromise[]
}

const MOST_HAPPENED = 12

/** What a mentor reads first of one pupil, as far as the asker may see it. */
export async function loadOverview(trx: Trx, pupilId: string): Promise<Overview> {
  const [happened, contacts, promises] = await together(
    loadHappened(trx, pupilId, MOST_HAPPENED),
    listContacts(trx, [pupilId]),
    loadOpenPromises(trx, pupilId),
  )
  return { happened, contacts: contacts.get(pupilId) ?? [], promises }
}

/** The latest first, as far as the asker may see each of it; the mark of a day that stands is its last. */
export async function loadHappened(trx: Trx, pupilId: string, most: number): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with own as materialized (select id from school_record where pupil_id = ${pupilId}::uuid),
    mark as (
      select distinct on (m.day) m.day, m.kind, m.recorded_by from attendance_mark m
      where m.record_id in (select id from own) order by m.day desc, m.recorded_at desc),
    happened as (
      select kind, day as happened_on, recorded_by, null::text as a, null::text as b from mark where kind in ('missing', 'late')
      union all select 'call', c.day, c.recorded_by, c.whom, c.outcome from absence_call c where c.record_id in (select id from own)
      union all select 'talk', o.held_on, o.recorded_by, t.kind, null from talk t join talk_outcome o on o.talk_id = t.id
        where t.record_id in (select id from own) and t.withdrawn_at is null and o.held_on is not null
      union all select 'step', s.taken_on, s.recorded_by, s.kind, null from absence_step s
        where s.record_id in (select id from own) and s.withdrawn_at is null
      union all select 'visit', v.held_on, v.recorded_by, coalesce(l.name, p.company_name), null from placement_visit v
        join placement p on p.id = v.placement_id left join learning_company l on l.id = p.company_id
        where v.record_id in (select id from own) and v.withdrawn_at is null and v.held_on is not null
      union all select 'hand-over', s.happened_on, s.recorded_by, s.kind, null from hand_over_step s where s.record_id in (select id from own)),
    latest as (select * from happened order by happened_on desc, kind limit ${most})
    select l.kind, l.happened_on as "on", nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by,
      case l.kind when 'call' then l.a end as whom, case l.kind when 'call' then l.b end as outcome,
      case l.kind when 'talk' then l.a end as talk, case when l.kind in ('step', 'hand-over') then l.a end as step,
      case l.kind when 'visit' then l.a end as company
    from latest l left join person p on p.id = l.recorded_by order by l.happened_on desc, l.kind`.execute(trx)
  return rows
}

/** The first to be done first; an agreement without a line is open. */
export async function loadOpenPromises(trx: Trx, pupilId: string): Promise<OpenPromise[]> {
  const { rows } = await sql<OpenPromise>`
    select a.what, a.owner_name as owner, a.due_on as "dueOn" from talk_agreement a join talk t on t.id = a.talk_id
      join school_record r on r.id = a.record_id
    where r.pupil_id = ${pupilId}::uuid and t.withdrawn_at is null and coalesce((select l.state from talk_agreement_line l
      where l.agreement_id = a.id order by l.nr desc limit 1), 'open') = 'open'
    order by a.due_on, a.recorded_at`.execute(trx)
  return rows
}
