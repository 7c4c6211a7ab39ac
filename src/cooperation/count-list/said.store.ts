import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountedRoute, CreboPeriod, Known, Phase, SaidPupil, Side } from './pupil.ts'

/** Routes whose list one may see and that run on the day, with their schools; by name. `routeId` null: all of them. */
export async function listRoutes(trx: Trx, teldatum: string, routeId: string | null): Promise<CountedRoute[]> {
  const { rows } = await sql<CountedRoute>`
    select r.id as "routeId", r.region_id as "regionId", r.name, r.scheme, r.crebo, r.niveau,
      coalesce((select jsonb_agg(jsonb_build_object('institutionId', x.id, 'name', x.name, 'brin', x.brin, 'sides', x.sides, 'siteIds', x.sites) order by x.name, x.id)
        from (select i.id, i.name, i.brin, array_agg(distinct p.side) as sides, array_agg(p.site_id) as sites from route_partner p
          join site s on s.id = p.site_id join institution i on i.id = s.institution_id where p.route_id = r.id group by i.id) x), '[]') as schools
    from route r where r.id in (select my_count_routes('count-list/see')) and (${routeId}::uuid is null or r.id = ${routeId})
      and r.starts_on <= ${teldatum}::date and (r.ends_on is null or r.ends_on >= ${teldatum}::date)
    order by r.name, r.id`.execute(trx)
  return rows
}

interface SaidRow {
  routeId: string
  pupilId: string
  said: [string, string, Phase][]
  enrolled: [string, string, string, Side, string | null, number | null, string | null, string][]
  elsewhere: [string, string, string, string, Phase][]
  placed: [string, string | null, string | null, string | null, string | null][]
  kept: [string, string][]
  startYear: number
  isAlike: boolean
}

/** What the schools say of every pupil of these routes on the day: one grouped query (`count_said` in the database). */
export async function listSaid(trx: Trx, teldatum: string, routeIds: readonly string[] | null): Promise<SaidPupil[]> {
  const { rows } = await sql<SaidRow>`
    select route_id as "routeId", pupil_id as "pupilId", said, enrolled, elsewhere, placed, kept, start_year as "startYear", is_alike as "isAlike"
    from count_said(${teldatum}::date, ${routeIds}::uuid[])`.execute(trx)
  return rows.map(pupilOf)
}

/** Arrays come over as such: names in twenty thousand objects would be most of what is sent. */
function pupilOf({ said, enrolled, elsewhere, placed, kept, ...row }: SaidRow): SaidPupil {
  return {
    ...row,
    said: said.map(([recordId, institutionId, phase]) => ({ recordId, institutionId, phase })),
    enrolled: enrolled.map(([recordId, institutionId, siteId, kind, opleiding, leerjaar, crebo, from]) => ({
      ...{ recordId, institutionId, siteId, kind, opleiding, leerjaar, crebo, from },
    })),
    elsewhere: elsewhere.map(([recordId, institutionId, routeId, scheme, phase]) => ({ recordId, institutionId, routeId, scheme, phase })),
    placed: placed.map(([institutionId, agreed, company, from, until]) => ({ institutionId, agreed, company, from, until })),
    kept: kept.map(([recordId, institutionId]) => ({ recordId, institutionId })),
  }
}

export async function loadKnown(trx: Trx, teldatum: string): Promise<Known> {
  const { rows } = await sql<CreboPeriod>`
    select crebo, niveau, valid_from as "from", valid_until as "until" from qualification order by crebo, valid_from`.execute(trx)
  const crebos = new Map<string, CreboPeriod[]>()
  for (const row of rows) crebos.set(row.crebo, [...(crebos.get(row.crebo) ?? []), row])
  const placing = await sql<{ id: string }>`select count_placing_schools as id from count_placing_schools()`.execute(trx)
  return { teldatum, crebos: rows.length > 0 ? crebos : null, placing: new Set(placing.rows.map(({ id }) => id)) }
}
