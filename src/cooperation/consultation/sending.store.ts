import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Meeting } from './meeting.ts'

/** An invitation that went to a member, or could not. */
export interface Sending {
  memberId: string
  memberName: string
  method: 'REQUEST' | 'CANCEL'
  sequence: number
  arrived: boolean
  sentAt: Date
}

/** The last first. */
export async function listSendings(trx: Trx, meetingId: string): Promise<Sending[]> {
  const { rows } = await sql<Sending>`
    select s.member_id as "memberId", m.name as "memberName", s.method, s.sequence, s.arrived, s.sent_at as "sentAt"
    from consultation_sending s join consultation_member m on m.id = s.member_id where s.meeting_id = ${meetingId}
    order by s.sent_at desc, m.name, s.id`.execute(trx)
  return rows
}

export async function insertSendings(
  trx: Trx,
  { id, bodyId, sequence }: Pick<Meeting, 'id' | 'bodyId' | 'sequence'>,
  sent: readonly Pick<Sending, 'memberId' | 'method' | 'arrived'>[],
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  for (const { memberId, method, arrived } of sent)
    await sql`insert into consultation_sending (body_id, meeting_id, member_id, method, sequence, arrived, sent_by, sent_at)
      values (${bodyId}, ${id}, ${memberId}, ${method}, ${sequence}, ${arrived}, ${personId}, ${now})`.execute(trx)
}
