import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type AskingPupil, OWN, pupilColumns } from './pupil.store.ts'

export interface AskedElective extends AskingPupil {
  id: string
  schoolYear: number
  /** electives, the dearest first */
  choices: string[]
  /** the place that counts now, when there is one */
  placed: { assignmentId: string; electiveId: string; choice: number } | null
}

/** Requests of a school year that were not taken back, of pupils about whom the asker decides. */
export async function listRequests(trx: Trx, schoolYear: number, day: string): Promise<AskedElective[]> {
  const { rows } = await sql<AskedElective>`
    select q.id, q.school_year as "schoolYear", ${pupilColumns(day)},
      (select jsonb_agg(c.id order by c.nr) from (values (1, q.first_id), (2, q.second_id), (3, q.third_id)) c (nr, id) where c.id is not null) as choices,
      (select jsonb_build_object('assignmentId', a.id, 'electiveId', a.elective_id, 'choice', a.choice) from elective_assignment a
        where a.request_id = q.id and a.elective_id is not null and a.confirmed_at is not null and a.withdrawn_at is null) as placed
    from elective_request q join school_record r on r.id = q.record_id join institution i on i.id = r.institution_id
    where q.school_year = ${schoolYear} and q.withdrawn_at is null and ${OWN}
    order by i.name, lower(r.family_name), lower(r.given_name), q.recorded_at, q.id`.execute(trx)
  return rows
}

export interface NewRequest {
  recordId: string
  schoolYear: number
  choices: readonly string[]
  recordedBy: string
}

export async function insertRequest(trx: Trx, { recordId, schoolYear, choices, recordedBy }: NewRequest): Promise<string> {
  const [first, second = null, third = null] = choices
  const { rows } = await sql<{ id: string }>`
    insert into elective_request (record_id, school_year, first_id, second_id, third_id, recorded_by)
    values (${recordId}, ${schoolYear}, ${first}, ${second}, ${third}, ${recordedBy}) returning id`.execute(trx)
  return rows[0]?.id ?? ''
}

export async function endRequest(trx: Trx, id: string, now: Date): Promise<void> {
  await sql`update elective_request set withdrawn_at = ${now} where id = ${id} and withdrawn_at is null`.execute(trx)
}
