import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Outcome, PartKind, PartRef } from '../part.ts'
import type { School } from '../progress.store.ts'
import type { FileChoices } from './choices.ts'
import type { RowProblem } from './problem.ts'
import type { FileRow } from './read-row.ts'

export interface ResultFile {
  id: string
  fileName: string
  state: 'columns' | 'preview' | 'applied' | 'undone'
  choices: Partial<FileChoices>
  /** rows below the header */
  read: number
  /** rows that are results */
  kept: number
  /** results that were written down */
  added: number | null
  refused: RowProblem[]
  by: string
  at: Date
  appliedAt: Date | null
  undoneBy: string | null
  undoneAt: Date | null
  /** who asks sent it */
  isMine: boolean
}

const personName = (column: string) =>
  sql`(select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = ${sql.ref(column)})`

/** What one sent, and what brought results that one sees; the newest first. */
export async function listFiles(trx: Trx, id: string | null, most = 30): Promise<ResultFile[]> {
  const { rows } = await sql<ResultFile>`
    select i.id, i.file_name as "fileName", i.state, i.choices, i.rows_read as read, i.kept, i.added,
      case when ${id}::uuid is null then '[]'::jsonb else i.refused end as refused, coalesce(${personName('i.recorded_by')}, '') as by,
      i.recorded_at as at, i.applied_at as "appliedAt", ${personName('i.undone_by')} as "undoneBy", i.undone_at as "undoneAt",
      coalesce(i.recorded_by = current_person(), false) as "isMine"
    from progress_import i where ${id}::uuid is null or i.id = ${id}::uuid order by i.recorded_at desc, i.id limit ${most}`.execute(trx)
  return rows
}

/** Like `findFile`, and nobody else changes it until the end of the transaction. Only what one may change. */
export async function lockFile(trx: Trx, id: string): Promise<ResultFile | null> {
  const { rows } = await sql`select from progress_import where id = ${id} for update`.execute(trx)
  return rows.length > 0 ? findFile(trx, id) : null
}

export const findFile = async (trx: Trx, id: string): Promise<ResultFile | null> => (await listFiles(trx, id))[0] ?? null

export interface NewFile {
  id: string
  regionId: string
  fileName: string
  sha256: string
  personId: string
}

export async function insertFile(trx: Trx, { id, regionId, fileName, sha256, personId }: NewFile): Promise<void> {
  await sql`insert into progress_import (id, region_id, file_name, sha256, state, rows_read, kept, recorded_by)
    values (${id}, ${regionId}, ${fileName}, ${sha256}, 'columns', 0, 0, ${personId})`.execute(trx)
}

/** What was read of the file stands ready to be added. */
export async function keepPreview(
  trx: Trx,
  id: string,
  { choices, read, rows, refused }: { choices: FileChoices; read: number; rows: readonly FileRow[]; refused: readonly RowProblem[] },
): Promise<void> {
  await sql`update progress_import set state = 'preview', choices = ${JSON.stringify(choices)}::jsonb, rows_read = ${read}, kept = ${rows.length},
    refused = ${JSON.stringify(refused)}::jsonb where id = ${id}`.execute(trx)
  const values = rows.map((row, at) => ({
    ...{ nr: at + 1, line: row.line, record_id: row.recordId, route_id: row.part.routeId, part_kind: row.part.part.kind },
    ...{ part_id: row.part.part.id, outcome: row.outcome, mark: row.mark, achieved_on: row.on, made_at: row.madeAt, note: row.note },
  }))
  await sql`insert into progress_import_row (import_id, nr, line, record_id, route_id, part_kind, part_id, outcome, mark, achieved_on, made_at, note)
    select ${id}, r.* from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r (nr int, line int, record_id uuid, route_id uuid,
      part_kind text, part_id text, outcome text, mark numeric, achieved_on date, made_at uuid, note text)`.execute(trx)
}

/** A result of a file, ready to be added or added. */
export interface KeptRow {
  nr: number
  line: number
  pupilId: string
  pupil: string
  recordId: string
  routeId: string
  part: PartRef
  outcome: Outcome
  mark: number | null
  on: string
  madeAt: string
  madeAtName: string
  isWithdrawn: boolean
}

type Flat = Omit<KeptRow, 'part' | 'mark'> & { kind: PartKind; partId: string; mark: string | null }

const ROW = sql`s.pupil_id as "pupilId", concat_ws(' ', s.given_name, s.infix, s.family_name) as pupil, l.record_id as "recordId",
  l.route_id as "routeId", l.part_kind as kind, l.part_id as "partId", l.outcome, l.mark::text as mark, l.achieved_on as on, l.made_at as "madeAt",
  i.name as "madeAtName"`
const asRow = ({ kind, partId, mark, ...row }: Flat): KeptRow => ({
  ...row,
  part: { kind, id: partId },
  mark: mark === null ? null : Number(mark),
})

/** Rows of a preview of one's own, as far as one still sees their pupils. */
export async function listRows(trx: Trx, id: string): Promise<KeptRow[]> {
  const { rows } = await sql<Flat>`select l.nr, l.line, ${ROW}, false as "isWithdrawn"
    from progress_import_row l join school_record s on s.id = l.record_id join institution i on i.id = l.made_at
    where l.import_id = ${id} order by l.nr`.execute(trx)
  return rows.map(asRow)
}

/** What a file brought, as far as one sees it. */
export async function listAdded(trx: Trx, id: string): Promise<(KeptRow & { id: string; isDelivered: boolean })[]> {
  const { rows } = await sql<Flat & { id: string; isDelivered: boolean }>`
    select l.id, 0 as nr, 0 as line, ${ROW}, l.withdrawn_at is not null as "isWithdrawn",
      exists (select from result_batch_line b where b.result_id = l.id and b.state <> 'refused') as "isDelivered"
    from part_result l join school_record s on s.id = l.record_id join institution i on i.id = l.made_at
    where l.import_id = ${id} order by lower(s.family_name), lower(s.given_name), s.id, l.achieved_on, l.id`.execute(trx)
  return rows.map(({ id: line, isDelivered, ...row }) => ({ ...asRow(row), id: line, isDelivered }))
}

/** Adds these rows in their order, by the clock, and forgets all of them; what was refused keeps its line and reason alone. */
export async function applyRows(trx: Trx, id: string, nrs: readonly number[], personId: string): Promise<void> {
  await sql`insert into part_result (record_id, route_id, part_kind, part_id, outcome, mark, achieved_on, made_at, note, import_id, recorded_by,
      recorded_at)
    select l.record_id, l.route_id, l.part_kind, l.part_id, l.outcome, l.mark, l.achieved_on, l.made_at, l.note, l.import_id, ${personId},
      clock_timestamp()
    from (select * from progress_import_row where import_id = ${id} and nr = any (${nrs}::int[]) order by nr) l`.execute(trx)
  await sql`delete from progress_import_row where import_id = ${id}`.execute(trx)
  await sql`update progress_import set state = 'applied', applied_at = now(), added = ${nrs.length},
    refused = coalesce((select jsonb_agg(r - 'value') from jsonb_array_elements(refused) r), '[]') where id = ${id}`.execute(trx)
}

/** Withdraws what it brought and nobody withdrew yet. */
export async function undoFile(trx: Trx, id: string, { personId, why }: { personId: string; why: string }): Promise<void> {
  await sql`update part_result set withdrawn_at = now(), withdrawn_by = ${personId}, withdrawn_why = ${why}
    where import_id = ${id} and withdrawn_at is null`.execute(trx)
  await sql`update progress_import set state = 'undone', undone_by = ${personId}, undone_at = now() where id = ${id}`.execute(trx)
}

/** Of one's own, before anything was added. */
export async function removeFile(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from progress_import where id = ${id} and state in ('columns', 'preview') returning id`.execute(trx)
  return rows.length > 0
}

/** What nobody decided on; Doorloop’s own work. */
export async function removeForgotten(trx: Trx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from progress_import where state in ('columns', 'preview') and recorded_at < ${before}
    returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Schools with a pupil for whom one writes results: whose numbers a file can have. */
export async function listNumberSchools(trx: Trx): Promise<School[]> {
  const { rows } = await sql<School>`
    with mine as materialized (select distinct r.institution_id as id from school_record r where r.id in (select visible_records('progress/write')))
    select i.id, i.name from institution i where i.id in (select id from mine) order by i.name`.execute(trx)
  return rows
}

export interface Maker extends School {
  routeId: string
  brin: string
}

/** The schools of each route: where a result of it can be made. */
export async function listMakers(trx: Trx): Promise<Maker[]> {
  const { rows } = await sql<Maker>`
    select distinct p.route_id as "routeId", i.id, i.name, i.brin from route_partner p join site s on s.id = p.site_id
      join institution i on i.id = s.institution_id order by i.name`.execute(trx)
  return rows
}

/** Pupils by the number by which a school knows them; a number can be of two pupils, from two systems. */
export async function pupilsByNumber(trx: Trx, institutionId: string, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ number: string; pupilIds: string[] }>`
    select r.key as number, json_agg(distinct r.pupil_id) as "pupilIds" from school_record r
    where r.institution_id = ${institutionId} and r.key = any (${numbers}::text[]) group by r.key`.execute(trx)
  return new Map(rows.map(({ number, pupilIds }) => [number, pupilIds]))
}
