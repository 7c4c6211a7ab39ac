import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { StatementHead } from './head.ts'

export type { StatementHead } from './head.ts'

/** The statements that one may see, the last period first. */
export async function listStatementHeads(trx: Trx): Promise<StatementHead[]> {
  const { rows } = await sql<StatementHead & { cents: string }>`
    select s.id, s.period_from as "from", s.period_to as "to", s.payer_id as "payerId", payer.name as "payerName", s.payee_id as "payeeId",
      payee.name as "payeeName", s.cents, s.state, s.is_billable as "isBillable", s.corrects_id as corrects, s.drawn_up_on as "drawnUpOn",
      s.offered_on as "offeredOn", s.approved_on as "approvedOn",
      (select count(*) from statement_approval a where a.statement_id = s.id and a.revision = s.revision
        and (s.state = 'approved' or is_approved_by(s.id, s.revision, a.institution_id)))::int as approvals,
      (select count(*) from statement_objection o where o.statement_id = s.id and o.revision = s.revision
        and not exists (select from statement_answer w where w.objection_id = o.id))::int as "openObjections", s.state = 'offered' and has_upheld_objection(s.id, s.revision) as "isUpheld"
    from statement s join institution payer on payer.id = s.payer_id join institution payee on payee.id = s.payee_id
    order by s.period_from desc, payer.name, payee.name, s.drawn_up_on, s.id`.execute(trx)
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}
