import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { addChanges } from './change.store.ts'

interface LineTable {
  what: 'enrolment' | 'route'
  table: RawBuilder<unknown>
  /** what such a line holds besides its days, reason and origin */
  columns: readonly string[]
}

export const applyEnrolments = (trx: Trx, importId: string, personId: string): Promise<void> =>
  applyLines(trx, importId, personId, {
    what: 'enrolment',
    table: sql`enrolment`,
    columns: ['site_id', 'kind', 'opleiding', 'leerjaar', 'profiel', 'crebo', 'ref'],
  })

export const applyRoutes = (trx: Trx, importId: string, personId: string): Promise<void> =>
  applyLines(trx, importId, personId, { what: 'route', table: sql`route_enrolment`, columns: ['route_id', 'phase'] })

/**
 * New lines, and new versions of lines that stood there: nothing is overwritten. A line that held until now is taken
 * back for a shorter one, and what the file says begins after it; a line that was wrong is taken back for the right one.
 */
async function applyLines(trx: Trx, importId: string, personId: string, { what, table, columns }: LineTable): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const kept = sql.join(columns.map((name) => sql`e.${sql.ref(name)}`))
  const told = sql.join(columns.map((name) => sql`coalesce(l.${sql.ref(name)}, e.${sql.ref(name)})`))
  const mine = sql`l.import_id = ${importId} and l.what = ${what}`
  await sql`update import_line l set new_id = gen_random_uuid(), cut_id = case when how = 'split' then gen_random_uuid() end
    where ${mine} and verdict in ('new', 'changed')`.execute(trx)
  await sql`insert into ${table} (id, record_id, ${names}, valid_from, valid_until, reason, import_id, recorded_by, replaces)
    select l.new_id, w.record_id, ${told}, l.starts_on, l.valid_until, case when l.how = 'replace' then coalesce(l.reason, e.reason) else l.reason end,
      ${importId}::uuid, ${personId}::uuid, case when l.how = 'replace' then e.id end
    from import_line l join import_row w on w.import_id = l.import_id and w.key = l.key left join ${table} e on e.id = l.line_id
    where ${mine} and l.new_id is not null`.execute(trx)
  await sql`insert into ${table} (id, record_id, ${names}, valid_from, valid_until, reason, import_id, recorded_by, replaces)
    select l.cut_id, e.record_id, ${kept}, l.cut_from, least(e.valid_until, l.starts_on - 1), e.reason, ${importId}::uuid, ${personId}::uuid, e.id
    from import_line l join ${table} e on e.id = l.line_id where ${mine} and l.cut_id is not null`.execute(trx)
  await sql`update ${table} e set withdrawn_at = now() from import_line l
    where ${mine} and l.verdict = 'changed' and l.line_id = e.id`.execute(trx)
  await addChanges(
    trx,
    importId,
    sql`select w.record_id, ${`${what}-added`}, c.id, null::jsonb, null::jsonb
        from import_line l join import_row w on w.import_id = l.import_id and w.key = l.key
          cross join lateral (values (l.new_id), (l.cut_id)) as c (id)
        where ${mine} and c.id is not null
      union all
      select w.record_id, ${`${what}-withdrawn`}, l.line_id, null::jsonb, null::jsonb
        from import_line l join import_row w on w.import_id = l.import_id and w.key = l.key
        where ${mine} and l.verdict = 'changed'`,
  )
}
