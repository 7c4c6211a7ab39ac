import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Computed } from './computed.ts'
import type { Answer, Approval } from './statement.ts'

export interface NewStatement {
  id: string
  regionId: string
  from: string
  to: string
  payerId: string
  payeeId: string
  rules: readonly string[]
  computed: Computed
  pupils: readonly { rowId: string; recordId: string }[]
  corrects: string | null
}

interface By {
  personId: string
  today: string
  now: Date
}

export async function insertStatement(trx: Trx, made: NewStatement, { personId, today, now }: By): Promise<void> {
  const { id, regionId, from, to, payerId, payeeId, rules, computed, corrects } = made
  const { document, result, ownFindings, isBillable, cents } = computed
  await sql`insert into statement (id, region_id, name, period_from, period_to, payer_id, payee_id, state, rules, document, result, findings, is_billable,
      cents, fingerprint, corrects_id, drawn_up_by, drawn_up_on, changed_at)
    values (${id}, ${regionId}, ${document.name}, ${from}, ${to}, ${payerId}, ${payeeId}, 'draft', ${[...rules]}::uuid[],
      ${JSON.stringify(document)}::jsonb, ${JSON.stringify(result)}::jsonb, ${JSON.stringify(ownFindings)}::jsonb, ${isBillable}, ${cents},
      ${result.fingerprint}, ${corrects}, ${personId}, ${today}, ${now})`.execute(trx)
  await keepPupils(trx, made)
}

/** A draft computed anew. */
export async function recompute(trx: Trx, made: NewStatement, { today, now }: By): Promise<void> {
  const { id, rules, computed, corrects } = made
  const { document, result, ownFindings, isBillable, cents } = computed
  await sql`update statement set rules = ${[...rules]}::uuid[], document = ${JSON.stringify(document)}::jsonb,
    result = ${JSON.stringify(result)}::jsonb, findings = ${JSON.stringify(ownFindings)}::jsonb, is_billable = ${isBillable}, cents = ${cents},
    fingerprint = ${result.fingerprint}, corrects_id = ${corrects}, drawn_up_on = ${today}, revision = revision + 1, changed_at = ${now}
    where id = ${id} and state = 'draft'`.execute(trx)
  await keepPupils(trx, made)
}

/** Rows of an earlier computation stay: who draws up may not see the pupils, and nothing in the document points at them. */
async function keepPupils(trx: Trx, { id, regionId, pupils }: NewStatement): Promise<void> {
  if (pupils.length === 0) return
  await sql`insert into statement_pupil (statement_id, row_id, region_id, record_id)
    select ${id}::uuid, p."rowId", ${regionId}::uuid, p."recordId" from jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as p ("rowId" text, "recordId" uuid)
    on conflict do nothing`.execute(trx)
}

/** Fixes a draft and bills its lines. Throws a unique violation when another statement billed one of them meanwhile. */
export async function offerStatement(
  trx: Trx,
  { id, regionId, from, to, lines, billable }: Offered,
  { personId, today, now }: By,
): Promise<void> {
  const rows = lines.map(({ id: lineId, subject, rule, cents, sources, turn }) => {
    return { lineId, subject, rule, cents, turn, sources: sources.filter((row) => billable.has(row)) }
  })
  await sql`insert into statement_line (statement_id, region_id, line_id, subject, period_from, period_to, turn, rule_id, cents, sources)
    select ${id}::uuid, ${regionId}::uuid, l."lineId", l.subject, ${from}::date, ${to}::date, l.turn, l.rule, l.cents,
      array(select jsonb_array_elements_text(l.sources))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l ("lineId" text, subject text, rule uuid, cents bigint, turn smallint, sources jsonb)`.execute(
    trx,
  )
  await sql`update statement set state = 'offered', offered_by = ${personId}, offered_on = ${today}, changed_at = ${now}
    where id = ${id} and state = 'draft'`.execute(trx)
}

export interface Offered {
  id: string
  regionId: string
  from: string
  to: string
  /** `turn`: 1 when it is billed for the first time */
  lines: readonly (Computed['lines'][number] & { turn: number })[]
  /** ids of hours, costs and diplomas: nobody else bills them */
  billable: ReadonlySet<string>
}

/** Another revision: what one side approved of the last one counts no more. The database takes its lines back with it. */
export async function takeStatementBack(trx: Trx, id: string, now: Date): Promise<void> {
  await sql`update statement set state = 'draft', revision = revision + 1, offered_by = null, offered_on = null, changed_at = ${now}
    where id = ${id} and state = 'offered'`.execute(trx)
}

export async function dropStatement(trx: Trx, id: string): Promise<void> {
  await sql`delete from statement where id = ${id} and state = 'draft'`.execute(trx)
}

interface OnStatement {
  statementId: string
  regionId: string
  revision: number
  personId: string
  now: Date
}

export async function insertApproval(
  trx: Trx,
  on: OnStatement,
  { institutionId, personName, approvedOn }: Omit<Approval, 'personId'>,
  fingerprint: string,
): Promise<void> {
  await sql`insert into statement_approval (region_id, statement_id, revision, institution_id, person_id, approved_by, approved_on, fingerprint, approved_at)
    values (${on.regionId}, ${on.statementId}, ${on.revision}, ${institutionId}, ${on.personId}, ${personName}, ${approvedOn}, ${fingerprint},
      ${on.now})`.execute(trx)
}

export async function markApproved(trx: Trx, id: string, on: string, now: Date): Promise<void> {
  await sql`update statement set state = 'approved', approved_on = ${on}, changed_at = ${now} where id = ${id} and state = 'offered'`.execute(
    trx,
  )
}

export interface NewObjection {
  lineId: string
  institutionId: string
  personName: string
  reason: string
  objectedOn: string
}

export async function insertObjection(trx: Trx, on: OnStatement, objection: NewObjection): Promise<void> {
  const { lineId, institutionId, personName, reason, objectedOn } = objection
  await sql`insert into statement_objection (region_id, statement_id, revision, line_id, institution_id, person_id, objected_by, reason, objected_on,
      objected_at)
    values (${on.regionId}, ${on.statementId}, ${on.revision}, ${lineId}, ${institutionId}, ${on.personId}, ${personName}, ${reason}, ${objectedOn},
      ${on.now})`.execute(trx)
}

export async function insertAnswer(trx: Trx, on: OnStatement, objectionId: string, answer: Answer): Promise<void> {
  const { outcome, reason, institutionId, personName, answeredOn } = answer
  await sql`insert into statement_answer (objection_id, region_id, statement_id, outcome, reason, institution_id, person_id, answered_by, answered_on,
      answered_at)
    values (${objectionId}, ${on.regionId}, ${on.statementId}, ${outcome}, ${reason}, ${institutionId}, ${on.personId}, ${personName}, ${answeredOn},
      ${on.now})`.execute(trx)
}
