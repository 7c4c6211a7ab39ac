import { sql } from 'kysely'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { listColleagues } from '#schools/index.ts'
import type { Choices, RouteAt, School } from './place.ts'

export async function listSchools(trx: Trx, { grants }: Pick<Viewer, 'grants'>): Promise<School[]> {
  const groups = grants.filter(({ scopeKind }) => scopeKind === 'group').map(({ scopeId }) => scopeId)
  const { rows } = await sql<School>`
    select i.id, i.name, case when i.kind in ('mbo', 'hbo') then 'mbo' else 'vo' end as side,
      array(select distinct p.profiel from site_profile p join site s on s.id = p.site_id where s.institution_id = i.id order by 1) as profielen,
      array(select i.id union select s.id from site s where s.institution_id = i.id
        union select g.id from pupil_group g join site s on s.id = g.site_id
          where s.institution_id = i.id and g.id = any (array(select unnest(${groups}::uuid[])))) as reach
    from institution i order by i.name, i.id`.execute(trx)
  return rows
}

export async function listRoutesAt(trx: Trx): Promise<RouteAt[]> {
  const { rows } = await sql<RouteAt>`
    select r.id, r.name, r.profiel, r.crebo,
      array(select distinct s.institution_id from route_partner p join site s on s.id = p.site_id where p.route_id = r.id) as "schoolIds"
    from route r order by r.name, r.id`.execute(trx)
  return rows
}

export async function findChoices(trx: Trx, viewer: Viewer, today: string): Promise<Choices> {
  const schools = await listSchools(trx, viewer)
  return { today, schools, routes: await listRoutesAt(trx), people: await listColleagues(trx, today) }
}

/** `activity_school`, `bottleneck_route` …: the schools and routes of a record, as chosen. */
export async function setPlace(
  trx: Trx,
  table: 'activity' | 'bottleneck' | 'subsidy_application',
  id: string,
  { schoolIds, routeIds }: { schoolIds: readonly string[]; routeIds: readonly string[] },
): Promise<void> {
  for (const [what, ids] of [
    ['school', schoolIds],
    ['route', routeIds],
  ] as const) {
    const [link, record, other] = [sql.table(`${table}_${what}`), sql.ref(`${table}_id`), sql.ref(`${what}_id`)]
    await sql`delete from ${link} where ${record} = ${id} and not (${other} = any (${[...ids]}::uuid[]))`.execute(trx)
    await sql`insert into ${link} (${record}, ${other}) select ${id}::uuid, w from unnest(${[...ids]}::uuid[]) as w
      on conflict do nothing`.execute(trx)
  }
}

/** The columns `schoolIds` and `routeIds` of a record that is called `a` in the query. */
export const placeOf = (table: 'activity' | 'bottleneck' | 'subsidy_application') => sql`
  array(select w.school_id from ${sql.table(`${table}_school`)} w where w.${sql.ref(`${table}_id`)} = a.id) as "schoolIds",
  array(select w.route_id from ${sql.table(`${table}_route`)} w where w.${sql.ref(`${table}_id`)} = a.id) as "routeIds"`
