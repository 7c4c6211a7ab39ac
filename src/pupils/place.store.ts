import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PlacedPupil, RecordPlace } from './pupil.ts'

interface Row {
  pupilId: string
  records: RecordPlace[]
  routes: { routeId: string; siteIds: string[]; institutionIds: string[] }[]
}

/** Where these pupils are on the day, as far as the one who asks can see; who sees nothing of a pupil gets none of it. */
export async function loadPlaces(trx: Trx, regionId: string, pupilIds: readonly string[], day: string): Promise<Map<string, PlacedPupil>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    with record as materialized (select id, pupil_id, institution_id from school_record where pupil_id = any (${pupilIds}::uuid[])),
    site_of as (
      select e.record_id, jsonb_agg(distinct e.site_id) as ids from enrolment e
      where e.record_id in (select id from record) and e.withdrawn_at is null group by e.record_id),
    group_of as (
      select m.record_id, jsonb_agg(distinct m.group_id) as ids from group_member m
      where m.record_id in (select id from record) and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date
      group by m.record_id),
    route_of as (
      select distinct r.pupil_id, e.route_id from route_enrolment e join record r on r.id = e.record_id
      where e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date),
    partner as (
      select p.route_id, jsonb_agg(distinct p.site_id) as sites, jsonb_agg(distinct s.institution_id) as institutions
      from route_partner p join site s on s.id = p.site_id where p.route_id in (select route_id from route_of) group by p.route_id)
    select r.pupil_id as "pupilId",
      jsonb_agg(jsonb_build_object('recordId', r.id, 'institutionId', r.institution_id,
        'siteIds', coalesce(s.ids, '[]'), 'groupIds', coalesce(g.ids, '[]'))) as records,
      coalesce((select jsonb_agg(jsonb_build_object('routeId', o.route_id, 'siteIds', coalesce(p.sites, '[]'),
          'institutionIds', coalesce(p.institutions, '[]')))
        from route_of o left join partner p on p.route_id = o.route_id where o.pupil_id = r.pupil_id), '[]') as routes
    from record r left join site_of s on s.record_id = r.id left join group_of g on g.record_id = r.id group by r.pupil_id`.execute(trx)
  return new Map(rows.map((row) => [row.pupilId, placed(regionId, row)]))
}

function placed(regionId: string, { pupilId, records, routes }: Row): PlacedPupil {
  const all = (pick: (record: RecordPlace) => readonly string[]): string[] => [...new Set(records.flatMap(pick))]
  return {
    pupilId,
    regionId,
    records,
    routes,
    institutionIds: all(({ institutionId }) => [institutionId]),
    siteIds: all(({ siteIds }) => siteIds),
    groupIds: all(({ groupIds }) => groupIds),
  }
}
