import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { routesEverCovered } from '../agreement/coverage.store.ts'
import type { Settled } from '../settlement/settle.ts'
import type { KeptStatement, LineObjection, StatementLine, StatementRecord } from './statement.ts'

export type { StatementLine, StatementRecord } from './statement.ts'

const REACH = sql`array(select s.payer_id union select id from site where institution_id = s.payer_id) as "payerReach",
      array(select s.payee_id union select id from site where institution_id = s.payee_id) as "payeeReach",
      array(select c.route_id from money_rule r cross join lateral (select r.route_id where r.route_id is not null
          union select e.route_id from (${routesEverCovered(sql`r.agreement_id`)}) e (route_id) where r.route_id is null) c
        where r.id = any (s.rules)) as "routeIds"`

/** The statements that one may see, the last period first. */
export const listStatements = (trx: Trx): Promise<StatementRecord[]> => read(trx, sql<boolean>`true`)

export async function findStatement(trx: Trx, id: string): Promise<StatementRecord | null> {
  return (await read(trx, sql<boolean>`s.id = ${id}`))[0] ?? null
}

/** Between whom and when it is, and who may do something with it: without its lines, which may be of thousands of rows. */
export type StatementAbout = Pick<
  StatementRecord,
  'id' | 'regionId' | 'from' | 'to' | 'payerId' | 'payeeId' | 'state' | 'corrects' | 'payerReach' | 'payeeReach' | 'routeIds'
>

export async function findAbout(trx: Trx, id: string): Promise<StatementAbout | null> {
  const { rows } = await sql<StatementAbout>`
    select s.id, s.region_id as "regionId", s.period_from as "from", s.period_to as "to", s.payer_id as "payerId", s.payee_id as "payeeId",
      s.state, s.corrects_id as corrects, ${REACH} from statement s where s.id = ${id}`.execute(trx)
  return rows[0] ?? null
}

/** With a lock, so that two who do something at once come after each other. */
export async function lockStatement(trx: Trx, id: string): Promise<StatementRecord | null> {
  await sql`select id from statement where id = ${id} for update`.execute(trx)
  return findStatement(trx, id)
}

export async function findKept(trx: Trx, id: string): Promise<KeptStatement | null> {
  const { rows } = await sql<KeptStatement>`select document, result from statement where id = ${id}`.execute(trx)
  return rows[0] ?? null
}

type Row = Omit<StatementRecord, 'lines' | 'cents' | 'findings' | 'pots'> & {
  cents: string | number
  result: Settled
  objections: (LineObjection & { lineId: string })[]
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<StatementRecord[]> {
  const { rows } = await sql<Row>`
    select s.id, s.region_id as "regionId", s.name, s.period_from as "from", s.period_to as "to", s.payer_id as "payerId",
      payer.name as "payerName", s.payee_id as "payeeId", payee.name as "payeeName", s.cents, s.state, s.offered_on as "offeredOn",
      s.fingerprint, s.corrects_id as corrects, s.revision, s.rules, s.is_billable as "isBillable", s.drawn_up_on as "drawnUpOn",
      s.approved_on as "approvedOn", s.findings as "ownFindings", s.result, (s.result ->> 'engine')::int as engine,
      ${REACH},
      payer.board_id = payee.board_id as "isOneBoard",
      exists (select from invoice v where v.statement_id = s.id and v.credits_id is null
        and not exists (select from invoice c where c.credits_id = v.id)) as "isInvoiced",
      coalesce((select json_agg(json_build_object('institutionId', a.institution_id, 'personId', a.person_id, 'personName', a.approved_by,
          'approvedOn', a.approved_on) order by a.approved_at) from statement_approval a where a.statement_id = s.id and a.revision = s.revision
        and (s.state = 'approved' or is_approved_by(s.id, s.revision, a.institution_id))), '[]') as approvals,
      coalesce((select json_agg(json_build_object('id', o.id, 'lineId', o.line_id, 'institutionId', o.institution_id, 'personName', o.objected_by,
          'reason', o.reason, 'objectedOn', o.objected_on, 'revision', o.revision, 'answer', (select json_build_object('outcome', w.outcome,
            'reason', w.reason, 'institutionId', w.institution_id, 'personName', w.answered_by, 'answeredOn', w.answered_on)
            from statement_answer w where w.objection_id = o.id)) order by o.objected_at)
        from statement_objection o where o.statement_id = s.id), '[]') as objections
    from statement s join institution payer on payer.id = s.payer_id join institution payee on payee.id = s.payee_id
    where ${which} order by s.period_from desc, payer.name, payee.name, s.drawn_up_on, s.id`.execute(trx)
  return rows.map(recordOf)
}

function recordOf({ result, objections, cents, ...row }: Row): StatementRecord {
  const lines = result.statements.flatMap((one) => one.lines)
  return {
    ...row,
    cents: Number(cents),
    lines: lines.map((line): StatementLine => {
      const { lineId: _, ...objection } = objections.findLast(({ lineId }) => lineId === line.id) ?? { lineId: '' }
      return { ...line, objection: 'id' in objection ? objection : null }
    }),
    findings: result.findings,
    pots: result.pots,
  }
}
