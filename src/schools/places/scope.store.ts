import { sql } from 'kysely'
import type { ScopeKind } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { isId } from '../id.ts'
import { schoolYearOf } from './profielen.ts'
import type { Scope } from './scope.ts'

/**
 * Everywhere a role can hold, but at a pupil: as the part `place` of a WITH. Routes and groups belong to other modules; they
 * are read here by SQL only.
 */
export const PLACE = sql`place (kind, id, label, region_id, institution_ids, site_ids, school_year) as (
  select 'region', r.id, r.name, r.id, '[]'::jsonb, '[]'::jsonb, null::smallint from region r
  union all select 'institution', i.id, i.name, i.region_id, jsonb_build_array(i.id), '[]', null from institution i
  union all select 'site', s.id, s.name, i.region_id, jsonb_build_array(i.id), jsonb_build_array(s.id), null
    from site s join institution i on i.id = s.institution_id
  union all select 'group', g.id, g.name || ', ' || s.name || ' (' || g.school_year || '-' || (g.school_year + 1) || ')', g.region_id,
    jsonb_build_array(s.institution_id), jsonb_build_array(s.id), g.school_year
    from pupil_group g join site s on s.id = g.site_id
  union all select 'route', r.id, r.name, r.region_id,
    coalesce((select jsonb_agg(distinct s.institution_id) from route_partner p join site s on s.id = p.site_id where p.route_id = r.id), '[]'),
    coalesce((select jsonb_agg(p.site_id) from route_partner p where p.route_id = r.id), '[]'), null
    from route r
)`

export interface PlaceRow {
  kind: ScopeKind
  id: string
  label: string
  region_id: string
  institution_ids: string[]
  site_ids: string[]
}

export const scopeOf = (row: PlaceRow): Scope => ({
  kind: row.kind,
  id: row.id,
  label: row.label,
  regionId: row.region_id,
  institutionIds: row.institution_ids,
  siteIds: row.site_ids,
})

/** Null when it is not there, or not for the one who asks. */
export async function findScope(trx: Trx, id: string): Promise<Scope | null> {
  if (!isId(id)) return null
  const { rows } = await sql<PlaceRow>`with ${PLACE} select * from place where id = ${id}`.execute(trx)
  return rows[0] ? scopeOf(rows[0]) : await findPupilScope(trx, id)
}

/** All there is to choose from: groups only of this school year and later. */
export async function listScopes(trx: Trx, today: string): Promise<Scope[]> {
  const { rows } = await sql<PlaceRow>`with ${PLACE} select * from place
    where school_year is null or school_year >= ${schoolYearOf(today)} order by kind, label, id`.execute(trx)
  return rows.map(scopeOf)
}

/** A pupil has no name here: who may see it, sees it with the pupil. */
async function findPupilScope(trx: Trx, id: string): Promise<Scope | null> {
  const { rows } = await sql<PlaceRow>`select 'pupil' as kind, p.id, '' as label, p.region_id,
      coalesce(jsonb_agg(distinct r.institution_id) filter (where r.id is not null), '[]') as institution_ids,
      coalesce(jsonb_agg(distinct e.site_id) filter (where e.id is not null), '[]') as site_ids
    from pupil p left join school_record r on r.pupil_id = p.id left join enrolment e on e.record_id = r.id and e.withdrawn_at is null
    where p.id = ${id} group by p.id`.execute(trx)
  return rows[0] ? scopeOf(rows[0]) : null
}
