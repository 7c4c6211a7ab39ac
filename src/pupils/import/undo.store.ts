import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What was done since to a record that an import brought or changed; `name` is null for a pupil that may not be seen. */
export interface LaterChange {
  what: 'import' | 'enrolment' | 'route' | 'group' | 'care-note' | 'account' | 'legal-hold' | 'match' | 'work'
  name: string | null
  pupilId: string | null
}

export async function laterChanges(trx: Trx, importId: string, most: number): Promise<{ total: number; changes: LaterChange[] }> {
  const { rows } = await sql<LaterChange & { total: number }>`
    select s.what, nullif(concat_ws(' ', nullif(r.given_name, ''), r.infix, r.family_name), '') as name, r.pupil_id as "pupilId",
      count(*) over () as total
    from stands_on_import(${importId}) s left join school_record r on r.id = s.record_id
    order by lower(r.family_name), lower(r.given_name), s.what limit ${most}`.execute(trx)
  return { total: rows[0]?.total ?? 0, changes: rows.map(({ what, name, pupilId }) => ({ what, name, pupilId })) }
}

/** Takes back everything the import did, in one transaction: what it added goes, what it took back stands again. */
export async function undo(trx: Trx, importId: string): Promise<void> {
  const done = (what: string): RawBuilder<unknown> =>
    sql`select line_id from import_change where import_id = ${importId} and what = ${what}`
  const { rows } = await sql<{ id: string }>`
    select r.pupil_id as id from import_change c join school_record r on r.id = c.record_id
    where c.import_id = ${importId} and c.what = 'record-added'`.execute(trx)
  await undoLines(trx, sql`enrolment`, done('enrolment-added'), done('enrolment-withdrawn'))
  await undoLines(trx, sql`route_enrolment`, done('route-added'), done('route-withdrawn'))
  await undoTold(trx, importId)
  await undoGroups(trx, importId, done('group-made'))
  await sql`update school_record r set given_name = b.given_name, infix = b.infix, family_name = b.family_name, initials = b.initials,
      birth_date = b.birth_date, sex = b.sex, email = b.email
    from import_change c, jsonb_to_record(c.before) as b (given_name text, infix text, family_name text, initials text, birth_date date,
      sex text, email text)
    where c.import_id = ${importId} and c.what = 'record-changed' and r.id = c.record_id`.execute(trx)
  await sql`delete from school_record where id in (${done('record-added')})`.execute(trx)
  await sql`select remove_empty_pupils(${rows.map(({ id }) => id)}::uuid[])`.execute(trx)
}

async function undoLines(trx: Trx, table: RawBuilder<unknown>, added: RawBuilder<unknown>, withdrawn: RawBuilder<unknown>): Promise<void> {
  await sql`update ${table} set withdrawn_at = now() where id in (${added})`.execute(trx)
  await sql`update ${table} set withdrawn_at = null where id in (${withdrawn})`.execute(trx)
}

async function undoTold(trx: Trx, importId: string): Promise<void> {
  for (const [what, table] of Object.entries({ placement: sql`placement_line`, diploma: sql`diploma_line`, funding: sql`funding_line` })) {
    const changes = sql`from import_change c where c.import_id = ${importId} and c.what = ${`${what}-added`}`
    await sql`update ${table} set withdrawn_at = now() where id in (select c.line_id ${changes})`.execute(trx)
    await sql`update ${table} set withdrawn_at = null where id in (select (c.before ->> 'id')::uuid ${changes})`.execute(trx)
  }
}

async function undoGroups(trx: Trx, importId: string, made: RawBuilder<unknown>): Promise<void> {
  await sql`delete from group_member where import_id = ${importId} and (group_id, record_id) in (
    select line_id, record_id from import_change where import_id = ${importId} and what = 'group-added')`.execute(trx)
  const was = sql`from import_change c, jsonb_to_record(c.before) as b (group_id uuid, record_id uuid, valid_from date, valid_until date, import_id uuid)
    where c.import_id = ${importId} and c.what = 'group-ended'`
  await sql`insert into group_member (group_id, record_id, valid_from, valid_until, import_id)
    select b.group_id, b.record_id, b.valid_from, b.valid_until, b.import_id ${was}
    on conflict (group_id, record_id, valid_from) do update set valid_until = excluded.valid_until`.execute(trx)
  await sql`delete from pupil_group where id in (${made}) and not exists (select from group_member m where m.group_id = pupil_group.id)
    and not exists (select from role_assignment a where a.scope_kind = 'group' and a.scope_id = pupil_group.id)`.execute(trx)
}
