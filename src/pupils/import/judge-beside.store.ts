import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../day.ts'

/** A group is known by its site, its school year and its name; one is in it or not. */
export async function judgeGroups(trx: Trx, importId: string, asOf: string): Promise<void> {
  await sql`
    update import_line l set verdict = 'same'
    from import_row w, pupil_group g, group_member m
    where l.import_id = ${importId} and l.what = 'group' and l.verdict = 'new' and w.import_id = ${importId} and w.key = l.key
      and g.site_id = l.site_id and g.school_year = ${schoolYearOf(asOf)} and g.name = l.group_name
      and m.group_id = g.id and m.record_id = w.record_id and m.valid_from <= ${asOf}::date
      and coalesce(m.valid_until, 'infinity') >= ${asOf}::date`.execute(trx)
}

const TABLES = { placement: sql`placement_line`, diploma: sql`diploma_line`, funding: sql`funding_line` }

/** What was told to DUO or told by DUO: the same number of the same pupil is the same thing, told anew when it differs. */
export async function judgeTold(trx: Trx, importId: string): Promise<void> {
  for (const [what, table] of Object.entries(TABLES)) {
    await sql`
      update import_line l set line_id = t.id, verdict = case when t.fields = l.fields then 'same' else 'changed' end
      from import_row w, ${table} t
      where l.import_id = ${importId} and l.what = ${what} and l.verdict = 'new' and w.import_id = ${importId} and w.key = l.key
        and t.record_id = w.record_id and t.withdrawn_at is null and t.fields ->> 'number' = l.fields ->> 'number'`.execute(trx)
  }
}
