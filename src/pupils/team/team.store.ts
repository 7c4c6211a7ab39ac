import { type RawBuilder, sql } from 'kysely'
import type { Right } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../day.ts'
import type { Team, TeamName, TeamRef } from './team.ts'

/** The groups of the school year and the routes that run, those of one's region. */
const running = (day: string): RawBuilder<unknown> => sql`(
  select 'group' as kind, g.id, g.name || ' (' || s.name || ')' as name, g.region_id, array[g.site_id] as sites
    from pupil_group g join site s on s.id = g.site_id where g.school_year = ${schoolYearOf(day)}
  union all
  select 'route', o.id, o.name, o.region_id, array(select p.site_id from route_partner p where p.route_id = o.id)
    from route o where o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date)) team`

/** Asked of one team: without finding all that somebody rules over. */
const may = (right: Right): RawBuilder<boolean> => sql<boolean>`(
  exists (select from my_scopes(${right}) m where m.scope_id = team.id or (m.scope_kind = 'region' and m.scope_id = team.region_id))
  or exists (select from unnest(team.sites) as at where rules_site(at, ${right})))`

/** One's own by a role there; `hasMore`: a role in a school or region. */
export async function listOwnTeams(trx: Trx, right: Right, day: string): Promise<{ own: TeamName[]; hasMore: boolean }> {
  const { rows } = await sql<{ own: TeamName[]; hasMore: boolean }>`
    with mine as materialized (select scope_kind, scope_id from my_scopes(${right}))
    select exists (select from mine where scope_kind in ('region', 'institution', 'site')) as "hasMore",
      coalesce((select jsonb_agg(jsonb_build_object('kind', team.kind, 'id', team.id, 'name', team.name) order by team.kind, team.name)
        from ${running(day)} where team.id in (select scope_id from mine)), '[]') as own`.execute(trx)
  return rows[0] ?? { own: [], hasMore: false }
}

/** One route or group, when one holds the right there; `write` is asked beside it. */
export async function findTeam(trx: Trx, { kind, id }: TeamRef, day: string, right: Right, write = right): Promise<Team | null> {
  const { rows } = await sql<Team>`
    select team.kind, team.id, team.name, ${may(write)} as "mayWrite"
    from ${running(day)} where team.kind = ${kind} and team.id = ${id}::uuid and ${may(right)}`.execute(trx)
  return rows[0] ?? null
}

/** All where one holds the right, groups first, by name; `search` is a part of the name. */
export async function searchTeams(
  trx: Trx,
  right: Right,
  day: string,
  { search, limit, offset }: { search: string; limit: number; offset: number },
): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`
    with held as materialized (select ruled_scopes as id from ruled_scopes(${right}))
    select team.kind, team.id, team.name from ${running(day)}
    where team.id in (select id from held) and strpos(lower(team.name), lower(${search})) > 0
    order by team.kind, team.name, team.id limit ${limit} offset ${offset}`.execute(trx)
  return rows
}
