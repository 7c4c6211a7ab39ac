import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../day.ts'
import { addChanges } from './change.store.ts'
import type { JudgedImport } from './judge.store.ts'

/**
 * Puts pupils in the groups of the file from the day it tells about. Who was put in another group by an earlier import
 * leaves that one; where a person put a pupil, the pupil stays.
 */
export async function applyGroups(trx: Trx, { importId, institutionId, settings }: JudgedImport, regionId: string): Promise<void> {
  const { asOf } = settings
  const year = schoolYearOf(asOf)
  const wanted = sql`wanted as materialized (
    select distinct w.record_id, l.site_id, l.group_name from import_line l join import_row w on w.import_id = l.import_id and w.key = l.key
    where l.import_id = ${importId} and l.what = 'group' and l.verdict <> 'refused')`
  const noRow = sql`null::jsonb, null::jsonb`
  await addChanges(
    trx,
    importId,
    sql`select null::uuid, 'group-made', id, ${noRow} from made`,
    sql`${wanted}, made as (insert into pupil_group (id, region_id, site_id, name, school_year)
      select gen_random_uuid(), ${regionId}::uuid, site_id, group_name, ${year}::smallint from (select distinct site_id, group_name from wanted) g
      on conflict (site_id, school_year, name) do nothing returning id)`,
  )
  const leaving = sql`leaving as materialized (
    select m.* from group_member m join pupil_group g on g.id = m.group_id join site s on s.id = g.site_id
    where s.institution_id = ${institutionId} and g.school_year = ${year} and m.import_id is not null
      and coalesce(m.valid_until, 'infinity') >= ${asOf}::date and m.record_id in (select record_id from wanted)
      and not exists (select from wanted w where w.record_id = m.record_id and w.site_id = g.site_id and w.group_name = g.name))`
  await addChanges(
    trx,
    importId,
    sql`select record_id, 'group-ended', group_id, to_jsonb(leaving), null::jsonb from leaving`,
    sql`${wanted}, ${leaving},
      shorter as (update group_member m set valid_until = ${asOf}::date - 1 from leaving l
        where m.group_id = l.group_id and m.record_id = l.record_id and m.valid_from = l.valid_from and l.valid_from < ${asOf}::date returning 1),
      gone as (delete from group_member m using leaving l
        where m.group_id = l.group_id and m.record_id = l.record_id and m.valid_from = l.valid_from and l.valid_from >= ${asOf}::date returning 1)`,
  )
  await addChanges(
    trx,
    importId,
    sql`select record_id, 'group-added', group_id, ${noRow} from joined`,
    sql`${wanted}, joined as (insert into group_member (group_id, record_id, valid_from, import_id)
      select g.id, w.record_id, ${asOf}::date, ${importId}::uuid
      from wanted w join pupil_group g on g.site_id = w.site_id and g.name = w.group_name and g.school_year = ${year}
      where not exists (select from group_member m where m.group_id = g.id and m.record_id = w.record_id
        and m.valid_from <= ${asOf}::date and coalesce(m.valid_until, 'infinity') >= ${asOf}::date)
      on conflict do nothing returning record_id, group_id)`,
  )
}

const TABLES: [string, RawBuilder<unknown>][] = [
  ['placement', sql`placement_line`],
  ['diploma', sql`diploma_line`],
  ['funding', sql`funding_line`],
]

/** Placements, diplomas and figures of the funding: what is told anew takes the place of what was told before. */
export async function applyTold(trx: Trx, importId: string): Promise<void> {
  for (const [what, table] of TABLES) {
    await addChanges(
      trx,
      importId,
      sql`select told.record_id, ${`${what}-added`}, told.id, case when old.id is null then null else jsonb_build_object('id', old.id) end, null::jsonb
        from told left join old on old.new_id = told.id`,
      sql`coming as materialized (
          select w.record_id, gen_random_uuid() as id, l.fields, case when l.verdict = 'changed' then l.line_id end as old_id
          from import_line l join import_row w on w.import_id = l.import_id and w.key = l.key
          where l.import_id = ${importId} and l.what = ${what} and l.verdict in ('new', 'changed')),
        told as (insert into ${table} (id, record_id, import_id, fields)
          select id, record_id, ${importId}::uuid, fields from coming returning id, record_id),
        old as (update ${table} t set withdrawn_at = now() from coming c where t.id = c.old_id returning t.id, c.id as new_id)`,
    )
  }
}
