import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Attendance, Attended, Correction, Meeting, MeetingTerms, NotHeldWhy, OwnItem } from './meeting.ts'

/** Of one body or of several, the first first. */
export const listMeetings = (trx: Trx, bodyIds: readonly string[]): Promise<Meeting[]> =>
  read(trx, sql<boolean>`m.body_id = any (${[...bodyIds]}::uuid[])`)

export async function findMeeting(trx: Trx, bodyId: string, id: string): Promise<Meeting | null> {
  return (await read(trx, sql<boolean>`m.id = ${id} and m.body_id = ${bodyId}`))[0] ?? null
}

/** With a lock: who writes in the minutes waits for who closes them. */
export async function lockMeeting(trx: Trx, bodyId: string, id: string): Promise<Meeting | null> {
  await sql`select id from consultation_meeting where id = ${id} and body_id = ${bodyId} for update`.execute(trx)
  return findMeeting(trx, bodyId, id)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.body_id as "bodyId", m.planned_on as "plannedOn", m.from_time as "fromTime", m.until_time as "untilTime", m.place,
      m.state, m.not_held_why as "notHeldWhy", m.cancel_reason as "cancelReason", m.standing, m.sequence, m.changed_at as "changedAt",
      nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "closedBy", m.closed_at as "closedAt"
    from consultation_meeting m left join person p on p.id = m.closed_by where ${which} order by m.planned_on, m.from_time, m.id`.execute(
    trx,
  )
  return rows
}

/** False when the body meets on that day already. */
export async function insertMeeting(
  trx: Trx,
  { id, bodyId, personId, now }: { id: string; bodyId: string; personId: string; now: Date },
  { plannedOn, fromTime, untilTime, place }: MeetingTerms,
): Promise<boolean> {
  if (await meetsOn(trx, bodyId, plannedOn, null)) return false
  await sql`insert into consultation_meeting (id, body_id, planned_on, from_time, until_time, place, state, created_by, created_at, changed_at)
    values (${id}, ${bodyId}, ${plannedOn}, ${fromTime}, ${untilTime}, ${place}, 'planned', ${personId}, ${now}, ${now})`.execute(trx)
  return true
}

/** False when the body meets on that day already. */
export async function moveMeeting(
  trx: Trx,
  { id, bodyId }: Meeting,
  { plannedOn, fromTime, untilTime, place }: MeetingTerms,
  now: Date,
): Promise<boolean> {
  if (await meetsOn(trx, bodyId, plannedOn, id)) return false
  await sql`update consultation_meeting set planned_on = ${plannedOn}, from_time = ${fromTime}, until_time = ${untilTime}, place = ${place},
    sequence = sequence + 1, changed_at = ${now} where id = ${id} and state = 'planned'`.execute(trx)
  return true
}

async function meetsOn(trx: Trx, bodyId: string, day: string, butNot: string | null): Promise<boolean> {
  const { rows } = await sql`select from consultation_meeting where body_id = ${bodyId} and planned_on = ${day} and state <> 'cancelled'
    and id is distinct from ${butNot}::uuid`.execute(trx)
  return rows.length > 0
}

export async function cancelMeeting(trx: Trx, id: string, reason: string, now: Date): Promise<void> {
  await sql`update consultation_meeting set state = 'cancelled', cancel_reason = ${reason}, sequence = sequence + 1, changed_at = ${now}
    where id = ${id} and state = 'planned'`.execute(trx)
}

export async function closeMeeting(
  trx: Trx,
  id: string,
  { why, standing, personId, now }: { why: NotHeldWhy | null; standing: readonly string[]; personId: string; now: Date },
): Promise<void> {
  await sql`update consultation_meeting set state = ${why === null ? 'held' : 'not-held'}, not_held_why = ${why}, closed_by = ${personId},
    closed_at = ${now}, changed_at = ${now}, standing = ${[...standing]}::text[] where id = ${id} and state = 'planned'`.execute(trx)
}

export async function listAttendance(trx: Trx, bodyIds: readonly string[]): Promise<Attendance[]> {
  const { rows } = await sql<Attendance>`
    select a.meeting_id as "meetingId", a.member_id as "memberId", m.side, a.status
    from consultation_attendance a join consultation_member m on m.id = a.member_id where a.body_id = any (${[...bodyIds]}::uuid[])`.execute(
    trx,
  )
  return rows
}

/** Written member by member, so that two who note at once lose nothing of each other. */
export async function setAttendance(
  trx: Trx,
  { id, bodyId }: Meeting,
  noted: readonly { memberId: string; status: Attended }[],
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  for (const { memberId, status } of noted)
    await sql`insert into consultation_attendance (meeting_id, member_id, body_id, status, noted_by, noted_at)
      values (${id}, ${memberId}, ${bodyId}, ${status}, ${personId}, ${now})
      on conflict (meeting_id, member_id) do update set status = excluded.status, noted_by = excluded.noted_by,
        noted_at = excluded.noted_at`.execute(trx)
}

export async function listItems(trx: Trx, meetingId: string): Promise<OwnItem[]> {
  const { rows } = await sql<OwnItem>`
    select i.id, i.title, i.added_by as "byId", concat_ws(' ', p.given_name, p.infix, p.family_name) as by
    from consultation_item i left join person p on p.id = i.added_by where i.meeting_id = ${meetingId} order by i.added_at, i.id`.execute(
    trx,
  )
  return rows
}

export async function insertItem(trx: Trx, { id, bodyId }: Meeting, title: string, personId: string, now: Date): Promise<void> {
  await sql`insert into consultation_item (body_id, meeting_id, title, added_by, added_at)
    values (${bodyId}, ${id}, ${title}, ${personId}, ${now})`.execute(trx)
}

/** False when it is gone already, or of another. */
export async function deleteItem(trx: Trx, meetingId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from consultation_item where id = ${id} and meeting_id = ${meetingId} returning 1`.execute(trx)
  return rows.length > 0
}

export async function listCorrections(trx: Trx, meetingId: string): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select c.id, c.text, c.added_on as "on", concat_ws(' ', p.given_name, p.infix, p.family_name) as by
    from consultation_correction c left join person p on p.id = c.added_by where c.meeting_id = ${meetingId} order by c.added_at, c.id`.execute(
    trx,
  )
  return rows
}

export async function insertCorrection(
  trx: Trx,
  { id, bodyId }: Meeting,
  text: string,
  { personId, now, today }: { personId: string; now: Date; today: string },
): Promise<void> {
  await sql`insert into consultation_correction (body_id, meeting_id, text, added_on, added_by, added_at)
    values (${bodyId}, ${id}, ${text}, ${today}, ${personId}, ${now})`.execute(trx)
}
