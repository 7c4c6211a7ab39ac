import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { About, Correction, CorrectionOutcome } from './correction.ts'

/** What was asked about one pupil, as far as it is the asker's, what waits first. */
export const loadCorrections = (trx: Trx, pupilId: string): Promise<Correction[]> => read(trx, sql`r.pupil_id = ${pupilId}::uuid`)

export interface OpenCorrection extends Correction {
  pupilId: string
  pupilName: string
}

/** Everything that waits for an answer which is the asker's to give, the oldest first. */
export async function loadOpen(trx: Trx): Promise<OpenCorrection[]> {
  const rows = await read(trx, sql`c.outcome is null and c.record_id in (select own_records('pupil/change'))`)
  return rows as OpenCorrection[]
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<Correction[]> {
  const { rows } = await sql<OpenCorrection>`
    select c.id, i.name as "institutionName", c.about, c.text, concat_ws(' ', a.given_name, a.infix, a.family_name) as "askedBy",
      c.asked_on as "askedOn", c.outcome, c.answer, nullif(concat_ws(' ', b.given_name, b.infix, b.family_name), '') as "answeredBy",
      c.answered_at as "answeredAt", c.record_id in (select own_records('pupil/change')) as "mayAnswer", r.pupil_id as "pupilId",
      concat_ws(' ', r.given_name, r.infix, r.family_name) as "pupilName"
    from correction_request c join school_record r on r.id = c.record_id join institution i on i.id = r.institution_id
      left join person a on a.id = c.asked_by left join person b on b.id = c.answered_by
    where ${which} order by c.outcome is not null, c.asked_on, c.asked_at`.execute(trx)
  return rows
}

export async function addCorrection(
  trx: Trx,
  { recordId, about, text }: { recordId: string; about: About; text: string },
  by: { personId: string; day: string; now: Date },
): Promise<void> {
  await sql`insert into correction_request (record_id, about, text, asked_by, asked_on, asked_at)
    values (${recordId}, ${about}, ${text}, ${by.personId}, ${by.day}, ${by.now})`.execute(trx)
}

/** False when it is not there, was answered by somebody else meanwhile, or is not the asker's to answer. */
export async function answerCorrection(
  trx: Trx,
  { pupilId, id, outcome, answer }: { pupilId: string; id: string; outcome: CorrectionOutcome; answer: string },
  by: { personId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update correction_request set outcome = ${outcome}, answer = ${answer}, answered_by = ${by.personId}, answered_at = ${by.now}
    where id = ${id} and outcome is null and record_id in (select r.id from school_record r where r.pupil_id = ${pupilId}::uuid)
      and record_id in (select own_records('pupil/change')) returning id`.execute(trx)
  return rows.length > 0
}
