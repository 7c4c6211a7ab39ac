import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TalkKind } from '../talk/talk.ts'

/** A planned talk whose day has passed, a promise past its day, or a portfolio talk that the rhythm asks for. */
export interface Overdue {
  kind: 'talk' | 'promise' | 'portfolio'
  pupilId: string
  name: string
  /** of a portfolio talk that nobody planned: none */
  talkId: string | null
  talkKind: TalkKind
  /** of a promise: what, and by whom */
  what: string | null
  owner: string | null
  since: string
  institutionId: string
  routeIds: string[]
}

const MOST = 200

/** Of the pupils of these groups, or led by oneself. */
export const overdueOfMentor = (trx: Trx, me: string, groupIds: readonly string[], day: string): Promise<Overdue[]> =>
  read(
    trx,
    sql`(t.leader_id = ${me}::uuid or r.pupil_id in (select o.pupil_id from group_member m join school_record o on o.id = m.record_id
      where m.group_id = any (${groupIds}::uuid[]) and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date))`,
    day,
  )

/** Of the schools that one leads. */
export const overdueOfSchools = (trx: Trx, day: string): Promise<Overdue[]> =>
  read(trx, sql`r.institution_id in (select my_schools('people/change'))`, day)

async function read(trx: Trx, which: RawBuilder<unknown>, day: string): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    with late as (
      select 'talk' as kind, t.id as talk_id, t.record_id, null as what, null as owner, t.planned_on as since from talk t
        where t.withdrawn_at is null and t.planned_on < ${day}::date and not exists (select from talk_outcome o where o.talk_id = t.id)
      union all select 'promise', a.talk_id, a.record_id, a.what, a.owner_name, a.due_on from talk_agreement a
        where a.due_on < ${day}::date and coalesce((select l.state from talk_agreement_line l where l.agreement_id = a.id
          order by l.nr desc limit 1), 'open') = 'open')
    select late.kind, r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name, t.id as "talkId",
      t.kind as "talkKind", late.what, late.owner, late.since, r.institution_id as "institutionId",
      coalesce((select jsonb_agg(distinct e.route_id) from school_record o join route_enrolment e on e.record_id = o.id
        where o.pupil_id = r.pupil_id and e.withdrawn_at is null and e.valid_from <= ${day}::date
          and coalesce(e.valid_until, 'infinity') >= ${day}::date), '[]') as "routeIds"
    from late join talk t on t.id = late.talk_id and t.withdrawn_at is null join school_record r on r.id = late.record_id
    where ${which} order by late.since, name, late.kind limit ${MOST}`.execute(trx)
  return rows
}

/** A pupil whose rhythm of talks this person hears of. */
export type Guided = Pick<Overdue, 'pupilId' | 'name' | 'institutionId' | 'routeIds'>

/** The pupils in a group of the schools that one leads: those who have a mentor. */
export async function guidedAtSchools(trx: Trx, day: string): Promise<Guided[]> {
  const { rows } = await sql<Guided>`
    with led as materialized (select my_schools('people/change') as id),
    mine as materialized (
      select r.id, r.pupil_id, r.institution_id, concat_ws(' ', r.given_name, r.infix, r.family_name) as name, lower(r.family_name) as sorted from school_record r
      where r.institution_id in (select id from led) and exists (select from group_member m where m.record_id = r.id
        and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date)),
    entered as (
      select o.pupil_id, jsonb_agg(distinct e.route_id) as route_ids from school_record o join route_enrolment e on e.record_id = o.id
      where o.pupil_id in (select pupil_id from mine) and e.withdrawn_at is null and e.valid_from <= ${day}::date
        and coalesce(e.valid_until, 'infinity') >= ${day}::date group by 1)
    select m.pupil_id as "pupilId", m.name, m.institution_id as "institutionId", coalesce(e.route_ids, '[]') as "routeIds"
    from mine m left join entered e on e.pupil_id = m.pupil_id order by m.sorted, m.name, m.id`.execute(trx)
  return rows
}
