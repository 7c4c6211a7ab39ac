import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Team } from './team.ts'

/** The groups and routes whose pupils one sees in the morning: by a role there, or at the school. */
export async function listTeams(trx: Trx, schoolYear: number, day: string): Promise<Team[]> {
  const { rows } = await sql<Team>`
    with mine as materialized (select scope_kind, scope_id from my_scopes('attendance/see')),
      seen as materialized (select ruled_scopes as id from ruled_scopes('attendance/see')),
      marked as materialized (select ruled_scopes as id from ruled_scopes('attendance/mark'))
    select 'group' as kind, g.id, g.name || ' (' || s.name || ')' as name, exists (select from mine m where m.scope_id = g.id) as "isOwn",
        g.id in (select id from marked) as "mayMark"
      from pupil_group g join site s on s.id = g.site_id where g.school_year = ${schoolYear} and g.id in (select id from seen)
    union all
    select 'route', o.id, o.name, exists (select from mine m where m.scope_id = o.id), o.id in (select id from marked)
      from route o where o.id in (select id from seen) and o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date)
    order by 4 desc, 1, 3`.execute(trx)
  return rows
}
