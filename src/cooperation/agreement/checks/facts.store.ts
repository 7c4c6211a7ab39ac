import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { ArrivalFact, GroupFact, RouteFact } from './facts.ts'

/** Routes of the region that run on this day, with the schools of their sites. */
export async function listRouteFacts(trx: Trx, day: string): Promise<RouteFact[]> {
  const { rows } = await sql<RouteFact>`
    select r.id as "routeId", r.name, r.profiel,
      array(select distinct c.crebo from (select r.crebo union select q->>'crebo' from (select design from route_version v
            where v.route_id = r.id and v.state in ('agreed', 'running') order by v.number desc limit 1) last
          cross join lateral jsonb_array_elements(case jsonb_typeof(last.design->'qualifications') when 'array'
            then last.design->'qualifications' else '[]' end) q) c (crebo)
        where c.crebo is not null order by c.crebo) as crebos,
      coalesce((select json_agg(distinct jsonb_build_object('institutionId', i.id, 'boardId', i.board_id, 'side', p.side))
        from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id where p.route_id = r.id), '[]') as partners
    from route r where r.starts_on <= ${day}::date and (r.ends_on is null or r.ends_on >= ${day}::date) order by r.name, r.id`.execute(trx)
  return rows
}

/** What the database lets a number of pupils be known to who may not see them: 1 to 4 as null. */
export async function listGroups(trx: Trx, teldatum: string): Promise<GroupFact[]> {
  const { rows } = await sql<Omit<GroupFact, 'pupils'> & { pupils: number | null }>`
    select route_id as "routeId", start_year as "startYear", phase, pupils from route_groups(${teldatum}::date)
    order by route_id, start_year, phase`.execute(trx)
  return rows.map((one) => ({ ...one, pupils: one.pupils ?? 'few' }))
}

/** Whose mbo phase began in this school year, up to this day. */
export async function listArrivals(trx: Trx, schoolYear: number): Promise<ArrivalFact[]> {
  const { rows } = await sql<Omit<ArrivalFact, 'pupils'> & { pupils: number | null }>`
    select ${schoolYear}::integer as "schoolYear", route_id as "routeId", institution_id as "institutionId", pupils
    from route_arrivals(${`${schoolYear}-08-01`}::date, ${`${schoolYear + 1}-07-31`}::date) order by 2, 3`.execute(trx)
  return rows.map((one) => ({ ...one, pupils: one.pupils ?? 'few' }))
}

/** Of these crebos, those that can be followed on the day. */
export async function validCrebos(trx: Trx, crebos: readonly string[], day: string): Promise<Set<string>> {
  const { rows } = await sql<{ crebo: string }>`
    select distinct crebo from qualification where crebo in (select value from jsonb_array_elements_text(${JSON.stringify(crebos)}::jsonb))
      and valid_from <= ${day}::date and (valid_until is null or valid_until >= ${day}::date)`.execute(trx)
  return new Set(rows.map(({ crebo }) => crebo))
}

export async function institutionNames(trx: Trx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from institution`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function listMbos(trx: Trx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from institution where kind in ('mbo', 'aoc', 'vertical') order by name, id`.execute(trx)
  return rows
}
