import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteDesign } from '#programme/index.ts'
import type { ResultRule } from './convert.ts'
import type { HeldFacts } from './held.ts'
import type { Outcome, PartKind } from './part.ts'
import type { NamedPart } from './plan-of-pupil.ts'
import type { TypedRule } from './typed.ts'

/** A result that stands on another school's record than the one that made it, with where the pupil is enrolled. */
export interface HeldResult extends HeldFacts {
  recordId: string
  pupilId: string
  pupil: string
  routeName: string
  madeAtName: string
  /** schools where the pupil is enrolled today, with the pupil's record there */
  enrolled: { institutionId: string; name: string; recordId: string }[]
  /** schools that have it already, or to which it is on its way */
  delivered: string[]
}

type Row = Omit<HeldResult, 'part' | 'mark'> & { kind: PartKind; partId: string; mark: string | null; outcome: Outcome }

/** Of all pupils for whom the one who asks writes results: those that the school that made them has not written down. */
export async function listHeld(trx: Trx, day: string, most: number): Promise<HeldResult[]> {
  const { rows } = await sql<Row>`
    select l.id, l.record_id as "recordId", r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as pupil,
      r.institution_id as "institutionId", l.route_id as "routeId", o.name as "routeName", l.made_at as "madeAt", i.name as "madeAtName",
      l.part_kind as kind, l.part_id as "partId", l.outcome, l.mark::text as mark, l.achieved_on as on,
      coalesce((select json_agg(distinct jsonb_build_object('institutionId', t.institution_id, 'name', n.name, 'recordId', t.id))
        from school_record t join institution n on n.id = t.institution_id join enrolment e on e.record_id = t.id and e.withdrawn_at is null
          and e.valid_from <= ${day}::date and (e.valid_until is null or e.valid_until >= ${day}::date)
        where t.pupil_id = r.pupil_id), '[]') as enrolled,
      coalesce((select json_agg(b.to_id) from result_batch_line b where b.result_id = l.id and b.state <> 'refused'), '[]') as delivered
    from part_result l join school_record r on r.id = l.record_id join route o on o.id = l.route_id join institution i on i.id = l.made_at
    where l.record_id = any (array(select visible_records('progress/write')))
      and l.withdrawn_at is null and l.delivered_by is null and l.made_at <> r.institution_id
    order by o.name, r.family_name, r.given_name, l.achieved_on, l.id limit ${most}`.execute(trx)
  return rows.map(({ kind, partId, mark, ...row }) => ({ ...row, part: { kind, id: partId }, mark: mark === null ? null : Number(mark) }))
}

export interface RuleLine extends ResultRule {
  routeName: string
  madeAtName: string
  toName: string
  source: string
  /** null: nobody ended it; it may have had a last day from the beginning */
  endedAt: Date | null
  endedBy: string
}

/** Of the routes that one sees. */
export async function listRules(trx: Trx): Promise<RuleLine[]> {
  const { rows } = await sql<Omit<RuleLine, 'part'> & { kind: PartKind; partId: string }>`
    select u.id, u.route_id as "routeId", o.name as "routeName", u.made_at as "madeAt", m.name as "madeAtName", u.to_id as "to", t.name as "toName",
      u.part_kind as kind, u.part_id as "partId", u.to_part as "toPart", u.bands, u.valid_from as "validFrom", u.valid_until as "validUntil", u.source,
      u.ended_at as "endedAt", coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = u.ended_by), '') as "endedBy"
    from result_rule u join route o on o.id = u.route_id join institution m on m.id = u.made_at join institution t on t.id = u.to_id
    order by o.name, u.part_kind, u.part_id, u.valid_from, u.set_at, u.id`.execute(trx)
  return rows.map(({ kind, partId, ...row }) => ({ ...row, part: { kind, id: partId } }))
}

export async function insertRule(trx: Trx, { regionId, personId }: { regionId: string; personId: string }, rule: TypedRule): Promise<void> {
  await sql`insert into result_rule (region_id, route_id, made_at, to_id, part_kind, part_id, to_part, bands, valid_from, valid_until, source, set_by)
    values (${regionId}, ${rule.routeId}, ${rule.madeAt}, ${rule.to}, ${rule.part.kind}, ${rule.part.id}, ${rule.toPart},
      ${JSON.stringify(rule.bands)}::jsonb, ${rule.validFrom}, ${rule.validUntil}, ${rule.source}, ${personId})`.execute(trx)
}

/** Its last day; nothing else of it changes. False when somebody ended it meanwhile, or it is not theirs. */
export async function setRuleEnd(trx: Trx, id: string, lastDay: string, personId: string): Promise<boolean> {
  const { rows } = await sql`update result_rule set valid_until = ${lastDay}, ended_by = ${personId}, ended_at = now()
    where id = ${id} and ended_at is null returning id`.execute(trx)
  return rows.length > 0
}

export interface NewBatchLine {
  recordId: string
  targetId: string
  resultId: string
  ruleId: string
  toPart: string
  writtenAs: string
}

/** The batch with its lines; a result that somebody else delivered meanwhile is left out. Gives its id, null when nothing was left. */
export async function insertBatch(
  trx: Trx,
  { regionId, personId }: { regionId: string; personId: string },
  to: string,
  lines: readonly NewBatchLine[],
): Promise<string | null> {
  const { rows } = await sql<{
    id: string
  }>`insert into result_batch (region_id, to_id, recorded_by) values (${regionId}, ${to}, ${personId}) returning id`.execute(trx)
  const id = rows[0]?.id ?? ''
  let kept = 0
  for (const [at, one] of lines.entries()) {
    const added =
      await sql`insert into result_batch_line (batch_id, nr, record_id, target_id, result_id, to_id, rule_id, to_part, written_as)
      values (${id}, ${at + 1}, ${one.recordId}, ${one.targetId}, ${one.resultId}, ${to}, ${one.ruleId}, ${one.toPart}, ${one.writtenAs})
      on conflict do nothing returning id`.execute(trx)
    kept += added.rows.length
  }
  return kept > 0 ? id : null
}

export interface BatchLine {
  id: string
  nr: number
  pupilId: string
  pupil: string
  recordId: string
  targetId: string
  resultId: string
  routeId: string
  toPart: string
  writtenAs: string
  kind: PartKind
  partId: string
  outcome: Outcome
  mark: number | null
  on: string
  madeAt: string
  isWithdrawn: boolean
  state: 'waiting' | 'accepted' | 'refused'
  reason: string | null
  decidedBy: string | null
  /** who asks may answer it: it came to a school of theirs */
  isMine: boolean
}

export interface Batch {
  id: string
  to: string
  by: string
  at: Date
  lines: BatchLine[]
}

/** Batches that one sees, the newest first, each with the receipt of every line. */
export async function listBatches(trx: Trx, id: string | null, most = 50): Promise<Batch[]> {
  const { rows } = await sql<Omit<Batch, 'lines'> & { lines: BatchLine[] }>`
    select b.id, i.name as "to", b.recorded_at as at,
      coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = b.recorded_by), '') as by,
      coalesce((select json_agg(json_build_object('id', l.id, 'nr', l.nr, 'pupilId', r.pupil_id, 'recordId', l.record_id, 'targetId', l.target_id,
          'pupil', concat_ws(' ', r.given_name, r.infix, r.family_name), 'resultId', l.result_id, 'routeId', s.route_id, 'toPart', l.to_part,
          'writtenAs', l.written_as, 'kind', s.part_kind, 'partId', s.part_id, 'outcome', s.outcome, 'mark', s.mark::float, 'on', s.achieved_on,
          'madeAt', s.made_at, 'isWithdrawn', s.withdrawn_at is not null, 'state', l.state, 'reason', l.reason,
          'decidedBy', (select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = l.decided_by),
          'isMine', l.target_id in (select own_records('progress/write'))) order by l.nr)
        from result_batch_line l join school_record r on r.id = l.record_id join part_result s on s.id = l.result_id where l.batch_id = b.id), '[]') as lines
    from result_batch b join institution i on i.id = b.to_id where (${id}::uuid is null or b.id = ${id}::uuid)
    order by b.recorded_at desc, b.id limit ${most}`.execute(trx)
  return rows.map((row) => ({ ...row, at: new Date(row.at) })).filter(({ lines }) => lines.length > 0)
}

/** False when somebody answered it already, or it came to another school. */
export async function answerLine(
  trx: Trx,
  id: string,
  { state, reason, personId }: { state: 'accepted' | 'refused'; reason: string | null; personId: string },
): Promise<boolean> {
  const { rows } = await sql`update result_batch_line set state = ${state}, reason = ${reason}, decided_by = ${personId}, decided_at = now()
    where id = ${id} and state = 'waiting' returning id`.execute(trx)
  return rows.length > 0
}

/** The parts of these routes by name, of the last version that was agreed. */
export async function listParts(trx: Trx, routeIds: readonly string[]): Promise<NamedPart[]> {
  const { rows } = await sql<{ routeId: string; design: Pick<RouteDesign, 'blocks' | 'units' | 'exams'> }>`
    select distinct on (v.route_id) v.route_id as "routeId", v.design from route_version v
    where v.route_id = any (${routeIds}::uuid[]) and v.state in ('agreed', 'running') order by v.route_id, v.number desc`.execute(trx)
  return rows.flatMap(({ routeId, design: { blocks, units, exams } }) => [
    ...blocks.map(({ id, name }) => ({ routeId, part: { kind: 'block' as const, id }, name })),
    ...units.map(({ id, name }) => ({ routeId, part: { kind: 'unit' as const, id }, name })),
    ...exams.map(({ id, subject }) => ({ routeId, part: { kind: 'exam' as const, id }, name: subject })),
  ])
}

/** Routes for which one sets rules. */
export async function listRuledRoutes(trx: Trx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, r.name from route r where r.id in (select ruled_scopes('route/design')) order by r.name`.execute(trx)
  return rows
}
