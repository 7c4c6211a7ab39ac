import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { OwnPart, OwnProgramme } from './own-programme.ts'
import type { ProposalKind } from './pace.ts'
import type { Outcome, PartKind, PartRef, PartResult } from './part.ts'

/** A result as it stands with the pupil, with where it was made and who wrote it down. */
export interface ResultLine extends PartResult {
  id: string
  recordId: string
  routeId: string
  madeAt: string
  madeAtName: string
  note: string | null
  fromImport: boolean
  /** as the school of this record writes it down, when another school's result was delivered to it */
  writtenAs: string | null
  by: string
  withdrawnAt: Date | null
  withdrawnWhy: string | null
}

const BY = sql`coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = l.recorded_by), '')`
const OF_PUPIL = (pupilId: string) => sql`l.record_id in (select r.id from school_record r where r.pupil_id = ${pupilId}::uuid)`

/** In the order of writing; withdrawn ones too, for who looks back. */
export async function listResults(trx: Trx, pupilId: string): Promise<ResultLine[]> {
  const { rows } = await sql<Omit<ResultLine, 'part' | 'mark'> & { kind: PartKind; partId: string; mark: string | null }>`
    select l.id, l.record_id as "recordId", l.route_id as "routeId", l.part_kind as kind, l.part_id as "partId", l.outcome, l.mark::text as mark,
      l.achieved_on as on, l.made_at as "madeAt", i.name as "madeAtName", l.note, l.import_id is not null as "fromImport",
      l.written_as as "writtenAs", ${BY} as by, l.withdrawn_at as "withdrawnAt", l.withdrawn_why as "withdrawnWhy"
    from part_result l join institution i on i.id = l.made_at where ${OF_PUPIL(pupilId)} order by l.recorded_at, l.id`.execute(trx)
  return rows.map(({ kind, partId, mark, ...row }) => ({ ...row, part: { kind, id: partId }, mark: mark === null ? null : Number(mark) }))
}

export interface NewResult {
  recordId: string
  routeId: string
  part: PartRef
  outcome: Outcome
  mark: number | null
  on: string
  madeAt: string
  note: string | null
  importId?: string
  deliveredBy?: string
  writtenAs?: string
}

/** The clock, so that lines of one transaction keep their order. */
export async function insertResult(trx: Trx, personId: string, one: NewResult): Promise<string> {
  return (await insertResults(trx, personId, [one]))[0] ?? ''
}

/** In the order in which they are given: of one day the last one counts. */
export async function insertResults(trx: Trx, personId: string, all: readonly NewResult[]): Promise<string[]> {
  const lines = all.map(({ part, ...one }) => ({ ...one, kind: part.kind, partId: part.id }))
  const { rows } = await sql<{ id: string }>`
    insert into part_result (record_id, route_id, part_kind, part_id, outcome, mark, achieved_on, made_at, note, import_id, delivered_by,
      written_as, recorded_by, recorded_at)
    select l."recordId", l."routeId", l.kind, l."partId", l.outcome, l.mark, l."on", l."madeAt", l.note, l."importId", l."deliveredBy",
      l."writtenAs", ${personId}, clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) l ("recordId" uuid, "routeId" uuid, kind text, "partId" text, outcome text,
      mark numeric, "on" date, "madeAt" uuid, note text, "importId" uuid, "deliveredBy" uuid, "writtenAs" text) returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

export type Withdrawable = 'part_result' | 'part_hours' | 'pace_proposal' | 'own_programme'

/** False when there was no such line of this pupil to withdraw. */
export async function withdrawLine(
  trx: Trx,
  table: Withdrawable,
  { pupilId, lineId, why, personId }: { pupilId: string; lineId: string; why: string; personId: string },
): Promise<boolean> {
  const { rows } = await sql`update ${sql.table(table)} as l set withdrawn_at = now(), withdrawn_by = ${personId}, withdrawn_why = ${why}
    where l.id = ${lineId} and l.withdrawn_at is null and ${OF_PUPIL(pupilId)} returning l.id`.execute(trx)
  return rows.length > 0
}

export interface HoursLine {
  id: string
  routeId: string
  part: PartRef
  hours: number
  from: string
  until: string
  note: string | null
  by: string
}

export async function listHours(trx: Trx, pupilId: string): Promise<HoursLine[]> {
  const { rows } = await sql<Omit<HoursLine, 'part'> & { kind: PartKind; partId: string }>`
    select l.id, l.route_id as "routeId", l.part_kind as kind, l.part_id as "partId", l.hours::float as hours, l.from_day as from,
      l.until_day as until, l.note, ${BY} as by
    from part_hours l where l.withdrawn_at is null and ${OF_PUPIL(pupilId)} order by l.from_day, l.recorded_at`.execute(trx)
  return rows.map(({ kind, partId, ...row }) => ({ ...row, part: { kind, id: partId } }))
}

export async function insertHours(
  trx: Trx,
  personId: string,
  { recordId, routeId, part, hours, from, until, note }: Omit<HoursLine, 'id' | 'by'> & { recordId: string },
): Promise<void> {
  await sql`insert into part_hours (record_id, route_id, part_kind, part_id, hours, from_day, until_day, note, recorded_by)
    values (${recordId}, ${routeId}, ${part.kind}, ${part.id}, ${hours}, ${from}, ${until}, ${note}, ${personId})`.execute(trx)
}

export interface Proposal {
  id: string
  recordId: string
  routeId: string
  kind: ProposalKind
  halfYears: number | null
  what: string
  reason: string
  proposedBy: string
  proposedOn: string
  by: string
  /** null: nobody decided yet */
  decision: Decision | null
}

export interface Decision {
  outcome: 'agreed' | 'refused'
  reason: string
  decidedOn: string
  holdsFrom: string | null
  decidedWith: string
  talkId: string | null
  by: string
}

/** Without what was withdrawn; the newest first. */
export async function listProposals(trx: Trx, pupilId: string): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select l.id, l.record_id as "recordId", l.route_id as "routeId", l.kind, l.half_years as "halfYears", l.what, l.reason,
      l.proposed_by as "proposedBy", l.proposed_on as "proposedOn", ${BY} as by,
      (select json_build_object('outcome', d.outcome, 'reason', d.reason, 'decidedOn', d.decided_on, 'holdsFrom', d.holds_from,
          'decidedWith', d.decided_with, 'talkId', d.talk_id,
          'by', coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = d.recorded_by), ''))
        from pace_decision d where d.proposal_id = l.id) as decision
    from pace_proposal l where l.withdrawn_at is null and ${OF_PUPIL(pupilId)} order by l.proposed_on desc, l.recorded_at desc`.execute(trx)
  return rows
}

export async function insertProposal(trx: Trx, personId: string, one: Omit<Proposal, 'id' | 'by' | 'decision'>): Promise<void> {
  await sql`insert into pace_proposal (record_id, route_id, kind, half_years, what, reason, proposed_by, proposed_on, recorded_by)
    values (${one.recordId}, ${one.routeId}, ${one.kind}, ${one.halfYears}, ${one.what}, ${one.reason}, ${one.proposedBy}, ${one.proposedOn},
      ${personId})`.execute(trx)
}

/** False when somebody decided meanwhile. */
export async function insertDecision(
  trx: Trx,
  personId: string,
  proposal: Pick<Proposal, 'id' | 'recordId'>,
  one: Omit<Decision, 'by'>,
): Promise<boolean> {
  const { rows } =
    await sql`insert into pace_decision (proposal_id, record_id, outcome, reason, decided_on, holds_from, decided_with, talk_id,
      recorded_by)
    values (${proposal.id}, ${proposal.recordId}, ${one.outcome}, ${one.reason}, ${one.decidedOn}, ${one.holdsFrom}, ${one.decidedWith},
      ${one.talkId}, ${personId}) on conflict (proposal_id) do nothing returning id`.execute(trx)
  return rows.length > 0
}

export interface ProgrammeLine extends OwnProgramme {
  recordId: string
  routeId: string
  by: string
}

/** Without what was withdrawn. */
export async function listProgrammes(trx: Trx, pupilId: string): Promise<ProgrammeLine[]> {
  const { rows } = await sql<
    Omit<ProgrammeLine, 'parts'> & { parts: (Omit<OwnPart, 'part'> & { kind: PartKind | null; partId: string | null })[] }
  >`
    select l.id, l.record_id as "recordId", l.route_id as "routeId", l.starts_on as "startsOn", l.ends_on as "endsOn", l.dayparts, l.times,
      l.reason, ${BY} as by,
      coalesce((select json_agg(json_build_object('id', q.id, 'what', q.what, 'kind', q.part_kind, 'partId', q.part_id, 'name', q.name,
          'dueOn', q.due_on, 'hours', q.hours::float, 'reason', q.reason) order by q.recorded_at, q.id)
        from own_programme_part q where q.programme_id = l.id and q.withdrawn_at is null), '[]') as parts
    from own_programme l where l.withdrawn_at is null and ${OF_PUPIL(pupilId)} order by l.starts_on desc, l.recorded_at desc`.execute(trx)
  return rows.map((row) => ({
    ...row,
    parts: row.parts.map(({ kind, partId, ...part }) => ({ ...part, part: kind && partId ? { kind, id: partId } : null })),
  }))
}

export async function insertProgramme(
  trx: Trx,
  personId: string,
  one: Pick<ProgrammeLine, 'recordId' | 'routeId' | 'startsOn' | 'endsOn' | 'dayparts' | 'times' | 'reason'>,
): Promise<void> {
  await sql`insert into own_programme (record_id, route_id, starts_on, ends_on, dayparts, times, reason, recorded_by)
    values (${one.recordId}, ${one.routeId}, ${one.startsOn}, ${one.endsOn}, ${JSON.stringify(one.dayparts)}::jsonb, ${one.times}, ${one.reason},
      ${personId})`.execute(trx)
}

export async function insertOwnPart(
  trx: Trx,
  personId: string,
  programme: Pick<ProgrammeLine, 'id' | 'recordId'>,
  { what, part, name, dueOn, hours, reason }: Omit<OwnPart, 'id'>,
): Promise<void> {
  await sql`insert into own_programme_part (programme_id, record_id, what, part_kind, part_id, name, due_on, hours, reason, recorded_by,
      recorded_at)
    values (${programme.id}, ${programme.recordId}, ${what}, ${part?.kind ?? null}, ${part?.id ?? null}, ${name}, ${dueOn}, ${hours}, ${reason},
      ${personId}, clock_timestamp())`.execute(trx)
}

/** False when there was no such line of this pupil. */
export async function withdrawOwnPart(trx: Trx, pupilId: string, id: string): Promise<boolean> {
  const { rows } = await sql`update own_programme_part as l set withdrawn_at = now() where l.id = ${id} and l.withdrawn_at is null
    and ${OF_PUPIL(pupilId)} returning l.id`.execute(trx)
  return rows.length > 0
}

export interface PupilElective {
  /** of the elective */
  id: string
  name: string
  kind: 'keuzevak' | 'keuzedeel'
  endsOn: string
}

/** What the pupil got a place in. */
export async function listElectives(trx: Trx, pupilId: string): Promise<PupilElective[]> {
  const { rows } = await sql<PupilElective>`
    select distinct e.id, e.name, e.kind, e.ends_on as "endsOn" from elective_assignment l join elective e on e.id = l.elective_id
    where l.confirmed_at is not null and l.withdrawn_at is null and ${OF_PUPIL(pupilId)} order by e.ends_on, e.name`.execute(trx)
  return rows
}

export interface School {
  id: string
  name: string
}

/** The schools of a route, and of the pupil: where a result can be made. */
export async function listSchools(trx: Trx, routeIds: readonly string[], pupilId: string | null): Promise<School[]> {
  const { rows } = await sql<School>`
    select i.id, i.name from institution i where i.id in (select s.institution_id from route_partner p join site s on s.id = p.site_id
        where p.route_id = any (${routeIds}::uuid[]))
      or i.id in (select r.institution_id from school_record r where r.pupil_id = ${pupilId}::uuid) order by i.name`.execute(trx)
  return rows
}
