import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TalkFact } from './facts.ts'

/** A decision about a clause, by a body of these schools. */
export async function listDecidedTalks(trx: Trx, agreementId: string): Promise<TalkFact[]> {
  const { rows } = await sql<TalkFact>`
    select d.clause_id as "clauseId", m.planned_on as "on", b.name as what,
      array(select s.institution_id from consultation_school s where s.body_id = b.id order by 1) as "institutionIds"
    from consultation_decision d join consultation_body b on b.id = d.body_id join consultation_meeting m on m.id = d.meeting_id
    where d.about_kind = 'clause' and d.agreement_id = ${agreementId} and m.state = 'held' order by m.planned_on, d.id`.execute(trx)
  return rows
}
