import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Billed, Party } from '../settlement/document.ts'
import type { Asked, BilledElsewhere, PupilDaysRow, RecordedDiplomas } from './gathered.ts'

/** Schools as parties of a settlement. */
export async function listParties(trx: Trx, ids: readonly string[]): Promise<Party[]> {
  const { rows } =
    await sql<Party>`select i.id, i.name, i.kind as side, b.name as board from institution i join board b on b.id = i.board_id
    where i.id = any (${[...ids]}::uuid[]) order by i.id`.execute(trx)
  return rows
}

/**
 * Days in this period on which pupils were enrolled and in a route, at the school that is funded in that phase: the vmbo in
 * the VO phase, the mbo in the MBO phase. The other side is where else the pupil is known in that route, or its only partner.
 */
export async function listPupilDays(trx: Trx, { from, to }: Asked, institutions: readonly string[]): Promise<PupilDaysRow[]> {
  const { rows } = await sql<PupilDaysRow>`
    select r.id as "recordId", r.pupil_id as "pupilId", concat(e.id, ' ', n.id) as lines, r.institution_id as "institutionId",
      coalesce(
        (select o.institution_id from school_record o join institution oi on oi.id = o.institution_id and oi.kind <> i.kind
          join route_enrolment oe on oe.record_id = o.id and oe.route_id = e.route_id and oe.withdrawn_at is null
          where o.pupil_id = r.pupil_id order by oe.valid_from desc, o.id limit 1),
        (select case when count(distinct s.institution_id) = 1 then (min(s.institution_id::text))::uuid end
          from route_partner p join site s on s.id = p.site_id where p.route_id = e.route_id and p.side <> i.kind)) as "partnerId",
      e.route_id as "routeId", e.phase, n.leerjaar,
      (select extract(year from min(b.valid_from) - interval '7 months')::int from route_enrolment b join school_record br on br.id = b.record_id
        where br.pupil_id = r.pupil_id and b.route_id = e.route_id and b.withdrawn_at is null) as "startYear",
      regexp_replace(n.opleiding, '^vmbo-', '') as level, greatest(e.valid_from, n.valid_from, ${from}::date) as "from",
      least(coalesce(e.valid_until, ${to}::date), coalesce(n.valid_until, ${to}::date), ${to}::date) as "to"
    from route_enrolment e join school_record r on r.id = e.record_id join institution i on i.id = r.institution_id and i.kind = lower(e.phase)
      join enrolment n on n.record_id = r.id and n.kind = i.kind and n.withdrawn_at is null
        and n.valid_from <= coalesce(e.valid_until, ${to}::date) and coalesce(n.valid_until, ${to}::date) >= e.valid_from
    where r.institution_id = any (${[...institutions]}::uuid[]) and e.withdrawn_at is null
      and e.valid_from <= ${to}::date and coalesce(e.valid_until, ${to}::date) >= ${from}::date
      and n.valid_from <= ${to}::date and coalesce(n.valid_until, ${to}::date) >= ${from}::date
    order by r.id, e.id, n.id`.execute(trx)
  return rows
}

/** Mbo diplomas that a school told DUO, by day, niveau and route; of which niveau is not known is left out. */
export async function listRecordedDiplomas(trx: Trx, { from, to }: Asked, institutions: readonly string[]): Promise<RecordedDiplomas[]> {
  const { rows } = await sql<RecordedDiplomas>`
    with earned as (
      select r.pupil_id, r.institution_id, (l.fields ->> 'date')::date as day, coalesce(
        (select min(q.niveau) from qualification q where q.crebo = l.fields ->> 'crebo'),
        (select min(substr(e.opleiding, 5, 1)::int) from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[1-4]')
      )::int as niveau
      from diploma_line l join school_record r on r.id = l.record_id
      where l.withdrawn_at is null and r.institution_id = any (${[...institutions]}::uuid[]) and l.fields ->> 'date' between ${from} and ${to}),
    placed as (
      select d.*, (select e.route_id from route_enrolment e join school_record o on o.id = e.record_id
          where o.pupil_id = d.pupil_id and e.withdrawn_at is null and e.valid_from <= d.day order by e.valid_from desc, e.id limit 1) as route_id
      from earned d where d.niveau is not null)
    select p.institution_id as "institutionId", x.partner as "partnerId", p.route_id as "routeId", x.start as "startYear", p.day as date, p.niveau,
      count(distinct p.pupil_id)::int as diplomas
    from placed p left join lateral (
      select (select o.institution_id from school_record o join institution oi on oi.id = o.institution_id and oi.kind = 'vo'
          join route_enrolment e on e.record_id = o.id and e.route_id = p.route_id and e.withdrawn_at is null
          where o.pupil_id = p.pupil_id order by e.valid_from desc, o.id limit 1) as partner,
        (select extract(year from min(e.valid_from) - interval '7 months')::int from route_enrolment e join school_record o on o.id = e.record_id
          where o.pupil_id = p.pupil_id and e.route_id = p.route_id and e.withdrawn_at is null) as start) x on true
    group by 1, 2, 3, 4, 5, 6 order by 1, 5, 6, 2, 3, 4`.execute(trx)
  return rows
}

/** Lines of the other statements of this pair and period, as the engine asks for them. */
export async function listBilled(trx: Trx, { from, to, payerId, payeeId }: Asked, statementId: string | null): Promise<Billed[]> {
  const { rows } = await sql<Billed>`
    select line ->> 'id' as id, line ->> 'subject' as subject, line ->> 'rule' as rule, line ->> 'kind' as kind, line -> 'clause' as clause,
      line ->> 'payer' as payer, line ->> 'payee' as payee, (line ->> 'cents')::float8 as cents
    from statement s cross join lateral jsonb_array_elements(s.result #> '{statements,0,lines}') line
    where s.payer_id = ${payerId} and s.payee_id = ${payeeId} and s.period_from = ${from} and s.period_to = ${to} and s.state <> 'draft'
      and s.id is distinct from ${statementId}::uuid
    order by s.offered_on, 2, 1`.execute(trx)
  return rows
}

/**
 * Rows that a rule billed in the statement of another pair or period, and has not taken back. A change of a rule makes a new
 * one of the same clause: together they are one rule. What is billed at this same moment is not here yet: the table
 * `billed_row` refuses that (0023).
 */
export async function listBilledElsewhere(
  trx: Trx,
  { from, to, payerId, payeeId }: Asked,
  rows: readonly string[],
): Promise<BilledElsewhere[]> {
  if (rows.length === 0) return []
  const found = await sql<BilledElsewhere>`
    select b.row_id as row, b.rule_id as "ruleId", array(select versions_of_rule(b.rule_id) order by 1) as "sameRule"
    from (select distinct l.row_id, l.rule_id from lines_that_bill(${[...rows]}::text[]) l join statement s on s.id = l.statement_id
      where (s.payer_id, s.payee_id, s.period_from, s.period_to) <> (${payerId}::uuid, ${payeeId}::uuid, ${from}::date, ${to}::date)) b
    order by 1, 2`.execute(trx)
  return found.rows
}
