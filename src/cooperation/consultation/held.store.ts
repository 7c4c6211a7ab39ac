import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { BodySeen, MeetingSeen, OpenAction, OpenDecision } from './open.ts'

export type { BodySeen, MeetingSeen, OpenAction, OpenDecision } from './open.ts'

/** Of the bodies that this viewer sees, the first first. */
export async function listMeetingsOf(trx: Trx, { from, to }: { from: string; to: string }): Promise<MeetingSeen[]> {
  const { rows } = await sql<MeetingSeen>`
    select m.id, b.id as "bodyId", b.name as "bodyName", m.planned_on as "plannedOn", m.state,
      array(select r.route_id from consultation_route r where r.body_id = b.id order by r.route_id) as "routeIds",
      array(select s.institution_id from consultation_school s where s.body_id = b.id order by s.institution_id) as "institutionIds",
      array(select distinct p.side from consultation_attendance a join consultation_member p on p.id = a.member_id
        where a.meeting_id = m.id and a.status = 'present' order by p.side) as "sidesPresent"
    from consultation_meeting m join consultation_body b on b.id = m.body_id
    where m.planned_on between ${from} and ${to} order by m.planned_on, m.from_time, m.id`.execute(trx)
  return rows
}

/** The bodies that this viewer sees, by name, with the meeting before and after this day. */
export async function listBodiesSeen(trx: Trx, day: string): Promise<BodySeen[]> {
  const { rows } = await sql<BodySeen>`
    select b.id, b.name, b.state, b.every is not null as "hasRhythm",
      array(select r.route_id from consultation_route r where r.body_id = b.id order by r.route_id) as "routeIds",
      array(select s.institution_id from consultation_school s where s.body_id = b.id order by s.institution_id) as "institutionIds",
      (select min(m.planned_on) from consultation_meeting m
        where m.body_id = b.id and m.state = 'planned' and m.planned_on >= ${day}::date) as "nextOn",
      (select max(m.planned_on) from consultation_meeting m
        where m.body_id = b.id and m.state = 'held' and m.planned_on <= ${day}::date) as "lastOn"
    from consultation_body b order by lower(b.name), b.id`.execute(trx)
  return rows
}

/** Not done and not dropped, with the owner and the day of the last line about it; the one due first first. */
export async function listOpenActions(trx: Trx, bodyId: string | null = null): Promise<OpenAction[]> {
  const { rows } = await sql<OpenAction>`
    with line as materialized (select a.id, a.body_id, a.meeting_id, a.text, coalesce(o.due_on, a.due_on) as due_on,
        coalesce((select w.owner_id from consultation_action_outcome w where w.action_id = a.id and w.owner_id is not null
          order by w.id desc limit 1), a.owner_id) as owner_id
      from consultation_action a
      left join lateral (select w.outcome, w.due_on from consultation_action_outcome w where w.action_id = a.id
        order by w.id desc limit 1) o on true
      where o.outcome is distinct from 'done' and o.outcome is distinct from 'dropped')
    select l.id, l.body_id as "bodyId", b.name as "bodyName", l.meeting_id as "meetingId", m.planned_on as "agreedOn", l.text,
      p.id as "ownerId", p.name as "ownerName", p.person_id as "ownerPersonId", l.due_on as "dueOn"
    from line l join consultation_body b on b.id = l.body_id join consultation_meeting m on m.id = l.meeting_id
      join consultation_member p on p.id = l.owner_id
    where l.body_id = coalesce(${bodyId}::uuid, l.body_id) order by l.due_on, l.id`.execute(trx)
  return rows
}

/** Decisions that come back, by the last line about each; the one due first first. */
export async function listOpenDecisions(trx: Trx, bodyId: string | null = null): Promise<OpenDecision[]> {
  const { rows } = await sql<OpenDecision>`
    select d.id, b.id as "bodyId", b.name as "bodyName", d.meeting_id as "meetingId", m.planned_on as "decidedOn", d.text,
      coalesce(o.returns_on, d.returns_on) as "returnsOn"
    from consultation_decision d join consultation_body b on b.id = d.body_id join consultation_meeting m on m.id = d.meeting_id
      left join lateral (select w.outcome, w.returns_on from consultation_decision_outcome w where w.decision_id = d.id
        order by w.id desc limit 1) o on true
    where d.body_id = coalesce(${bodyId}::uuid, d.body_id) and case when o.outcome is null then d.returns_on is not null else o.outcome = 'again' end
    order by "returnsOn", d.id`.execute(trx)
  return rows
}

/** Open actions of which this person is the owner, the one due first first. */
export async function listOwnActions(trx: Trx, personId: string): Promise<OpenAction[]> {
  return (await listOpenActions(trx)).filter(({ ownerPersonId }) => ownerPersonId === personId)
}
