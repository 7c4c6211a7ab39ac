import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TalkFact } from './facts.ts'

/** Decisions about clauses of these agreements, each by a body of its schools. */
export async function listDecidedTalks(trx: Trx, agreementIds: readonly string[]): Promise<(TalkFact & { agreementId: string })[]> {
  const { rows } = await sql<TalkFact & { agreementId: string }>`
    select d.agreement_id as "agreementId", d.clause_id as "clauseId", m.planned_on as "on", b.name as what,
      array(select s.institution_id from consultation_school s where s.body_id = b.id order by 1) as "institutionIds"
    from consultation_decision d join consultation_body b on b.id = d.body_id join consultation_meeting m on m.id = d.meeting_id
    where d.about_kind = 'clause' and d.agreement_id = any (${[...agreementIds]}::uuid[]) and m.state = 'held' order by m.planned_on, d.id`.execute(
    trx,
  )
  return rows
}
