import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface ListChoices {
  schools: { institutionId: string; institutionName: string; sites: { id: string; name: string }[] }[]
  routes: { id: string; name: string }[]
  /** of the sites where the asker sees pupils, this school year */
  groups: { id: string; name: string; siteId: string }[]
  leerjaren: number[]
}

interface Row {
  sites: { id: string; name: string; institutionId: string; institutionName: string }[] | null
  leerjaren: number[] | null
  routes: ListChoices['routes'] | null
  groups: ListChoices['groups'] | null
}

/** What can be chosen from: only where the asker sees a pupil on the day, so that no choice leads to an empty list. */
export async function loadChoices(trx: Trx, day: string, schoolYear: number): Promise<ListChoices> {
  const { rows } = await sql<Row>`
    with now as materialized (
      select distinct e.site_id, e.leerjaar from enrolment e
      where e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date)
    select
      (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'institutionId', i.id, 'institutionName', i.name) order by i.name, s.vestiging)
        from site s join institution i on i.id = s.institution_id where s.id in (select site_id from now)) as sites,
      (select jsonb_agg(distinct leerjaar order by leerjaar) from now where leerjaar is not null) as leerjaren,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from route o where o.id in (
        select e.route_id from route_enrolment e
        where e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date)) as routes,
      (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'siteId', g.site_id) order by g.name) from pupil_group g
        where g.school_year = ${schoolYear} and g.id in (select m.group_id from group_member m)) as groups`.execute(trx)
  const [row] = rows
  return { schools: bySchool(row?.sites ?? []), routes: row?.routes ?? [], groups: row?.groups ?? [], leerjaren: row?.leerjaren ?? [] }
}

function bySchool(sites: NonNullable<Row['sites']>): ListChoices['schools'] {
  const schools = new Map<string, ListChoices['schools'][number]>()
  for (const { id, name, institutionId, institutionName } of sites) {
    const school = schools.get(institutionId) ?? { institutionId, institutionName, sites: [] }
    school.sites.push({ id, name })
    schools.set(institutionId, school)
  }
  return [...schools.values()]
}
