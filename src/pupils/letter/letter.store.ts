import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Letter } from './letter.ts'

/** With one pupil, the newest first. */
export async function loadLetters(trx: Trx, pupilId: string): Promise<Letter[]> {
  const { rows } = await sql<Letter>`
    select l.id, l.record_id as "recordId", l.template, l.to_kind as "to", l.way, l.mails, l.subject, l.body, l.sender_name as sender,
      l.recorded_at as "sentAt", coalesce((select json_agg(json_build_object('name', d.to_name, 'address', d.address, 'accepted', d.accepted,
        'said', d.said) order by d.to_name, d.id) from letter_delivery d where d.letter_id = l.id), '[]') as deliveries
    from letter l join school_record r on r.id = l.record_id where r.pupil_id = ${pupilId}::uuid order by l.recorded_at desc, l.id`.execute(
    trx,
  )
  return rows
}

export async function insertLetter(trx: Trx, letter: Omit<Letter, 'sentAt' | 'deliveries'>, by: string, now: Date): Promise<void> {
  const { id, recordId, template, to, way, mails, subject, body, sender } = letter
  await sql`insert into letter (id, record_id, template, to_kind, way, mails, subject, body, sender_name, recorded_by, recorded_at)
    values (${id}, ${recordId}, ${template}, ${to}, ${way}, ${mails}, ${subject}, ${body}, ${sender}, ${by}, ${now})`.execute(trx)
}

export async function insertDelivery(
  trx: Trx,
  { id, recordId }: Pick<Letter, 'id' | 'recordId'>,
  { name, address, accepted, said }: Letter['deliveries'][number],
  by: string,
): Promise<void> {
  await sql`insert into letter_delivery (letter_id, record_id, to_name, address, accepted, said, recorded_by)
    values (${id}, ${recordId}, ${name}, ${address}, ${accepted}, ${said}, ${by})`.execute(trx)
}
