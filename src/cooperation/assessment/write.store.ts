import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Answer, Subject } from './assessment.ts'

interface NewAssessment {
  regionId: string
  schoolYear: number
  subject: Subject
  opensOn: string
  closesOn: string
  personId: string
}

/** False when there is one about this in this school year already. */
export async function insertAssessment(
  trx: Trx,
  { regionId, schoolYear, subject, opensOn, closesOn, personId }: NewAssessment,
): Promise<boolean> {
  const { routeId, voId, mboId } = subject
  const { rows } = await sql`insert into assessment (region_id, school_year, route_id, vo_id, mbo_id, opens_on, closes_on, opened_by)
    values (${regionId}, ${schoolYear}, ${routeId}, ${voId}, ${mboId}, ${opensOn}, ${closesOn}, ${personId})
    on conflict do nothing returning id`.execute(trx)
  return rows.length > 0
}

export async function moveLastDay(trx: Trx, id: string, closesOn: string): Promise<void> {
  await sql`update assessment set closes_on = ${closesOn} where id = ${id}`.execute(trx)
}

/** One answer a person: who answers again changes it. */
export async function saveAnswer(trx: Trx, assessmentId: string, personId: string, answer: Answer, now: Date): Promise<void> {
  const { side, scores, remark, mayBeSeen } = answer
  await sql`insert into assessment_answer (assessment_id, person_id, side, scores, remark, may_be_seen, answered_at)
    values (${assessmentId}, ${personId}, ${side}, ${JSON.stringify(scores)}::jsonb, ${remark}, ${mayBeSeen}, ${now})
    on conflict (assessment_id, person_id) do update set side = excluded.side, scores = excluded.scores, remark = excluded.remark,
      may_be_seen = excluded.may_be_seen, answered_at = excluded.answered_at`.execute(trx)
}
