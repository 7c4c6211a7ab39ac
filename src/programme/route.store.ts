import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Partner, Route, RouteData } from './route.ts'
import type { RouteInput } from './route-form.ts'

interface Row extends Omit<RouteData, 'niveau'> {
  id: string
  regionId: string
  niveau: number | null
  partners: Partner[]
}

const PARTNERS = sql`partner as materialized (
  select p.route_id, jsonb_agg(jsonb_build_object('siteId', s.id, 'siteName', s.name, 'institutionId', i.id, 'institutionName', i.name,
    'boardId', i.board_id, 'side', p.side) order by i.name, s.vestiging) as partners
  from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id group by p.route_id)`

export const listRoutes = (trx: Trx): Promise<Route[]> => read(trx, sql`true`)

/** Null when it is not there, or not in the region of who asks. */
export async function findRoute(trx: Trx, id: string): Promise<Route | null> {
  const [found] = ID.test(id) ? await read(trx, sql`r.id = ${id}`) : []
  return found ?? null
}

async function read(trx: Trx, where: RawBuilder<unknown>): Promise<Route[]> {
  const { rows } = await sql<Row>`with ${PARTNERS}
    select r.id, r.region_id as "regionId", r.name, r.scheme, r.profiel, r.leerweg, r.niveau, r.leertraject, r.crebo,
      r.starts_on as "startsOn", r.ends_on as "endsOn", coalesce(p.partners, '[]') as partners
    from route r left join partner p on p.route_id = r.id where ${where} order by r.name, r.starts_on`.execute(trx)
  return rows as Route[]
}

export async function insertRoute(trx: Trx, id: string, regionId: string, route: RouteInput): Promise<void> {
  await sql`insert into route (id, region_id, name, scheme, profiel, leerweg, niveau, leertraject, crebo, starts_on, ends_on)
    values (${id}, ${regionId}, ${route.name}, ${route.scheme}, ${route.profiel}, ${route.leerweg}, ${route.niveau}, ${route.leertraject},
      ${route.crebo}, ${route.startsOn}, ${route.endsOn})`.execute(trx)
}

export async function updateRoute(trx: Trx, id: string, route: RouteInput): Promise<void> {
  await sql`update route set name = ${route.name}, scheme = ${route.scheme}, profiel = ${route.profiel}, leerweg = ${route.leerweg},
    niveau = ${route.niveau}, leertraject = ${route.leertraject}, crebo = ${route.crebo}, starts_on = ${route.startsOn}, ends_on = ${route.endsOn}
    where id = ${id}`.execute(trx)
}

/** What the list of routes shows, as this version of the design says it; what it leaves open stays as it was. */
export async function followDesign(trx: Trx, routeId: string, versionId: string): Promise<void> {
  await sql`update route r set name = v.design->>'name', scheme = v.design->>'scheme',
      profiel = coalesce(v.design#>>'{profielen,0}', r.profiel), leerweg = coalesce(v.design#>>'{target,leerwegen,0}', r.leerweg),
      niveau = coalesce((v.design#>>'{qualifications,0,niveau}')::smallint, r.niveau),
      leertraject = coalesce(v.design#>>'{qualifications,0,leertraject}', r.leertraject), crebo = coalesce(v.design#>>'{qualifications,0,crebo}', r.crebo)
    from route_version v where r.id = ${routeId} and v.id = ${versionId}`.execute(trx)
}

/** Those of one's own schools first: with them a new route becomes one's own, and only then others can be asked in. */
export async function setPartners(
  trx: Trx,
  id: string,
  { vo, mbo }: Pick<RouteInput, 'vo' | 'mbo'>,
  own: ReadonlySet<string>,
): Promise<void> {
  const wanted = [...vo.map((site) => ({ site, side: 'vo' })), ...mbo.map((site) => ({ site, side: 'mbo' }))]
  for (const part of [wanted.filter(({ site }) => own.has(site)), wanted.filter(({ site }) => !own.has(site))]) {
    if (part.length === 0) continue
    await sql`insert into route_partner (route_id, site_id, side) select ${id}::uuid, w.site, w.side
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as w (site uuid, side text)
      on conflict (route_id, site_id) do update set side = excluded.side`.execute(trx)
  }
  await sql`delete from route_partner where route_id = ${id}
    and site_id not in (select jsonb_array_elements_text(${JSON.stringify(wanted.map(({ site }) => site))}::jsonb)::uuid)`.execute(trx)
}

/** More partners; those who are there stay as they are. */
export async function addPartners(trx: Trx, id: string, { vo, mbo }: Pick<RouteInput, 'vo' | 'mbo'>): Promise<void> {
  const wanted = [...vo.map((site) => ({ site, side: 'vo' })), ...mbo.map((site) => ({ site, side: 'mbo' }))]
  await sql`insert into route_partner (route_id, site_id, side) select ${id}::uuid, w.site, w.side
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (site uuid, side text)
    where not exists (select from route_partner p where p.route_id = ${id} and p.site_id = w.site)`.execute(trx)
}

/** A site that can be a partner. */
export interface SiteChoice {
  siteId: string
  institutionId: string
  label: string
  hasVmbo: boolean
  hasMbo: boolean
}

export async function listSites(trx: Trx): Promise<SiteChoice[]> {
  const { rows } = await sql<SiteChoice>`
    select s.id as "siteId", i.id as "institutionId", case when s.name = i.name then s.name else s.name || ' (' || i.name || ')' end as label,
      i.kind <> 'mbo' and i.kind <> 'hbo' as "hasVmbo", i.kind in ('mbo', 'aoc', 'vertical', 'hbo') as "hasMbo"
    from site s join institution i on i.id = s.institution_id order by i.name, s.vestiging`.execute(trx)
  return rows
}

/** Null without a number; false when it is not in the list on that day, unless there is no list at all yet. */
export async function isValidCrebo(trx: Trx, crebo: string | null, day: string): Promise<boolean | null> {
  if (crebo === null) return null
  const { rows } = await sql<{ valid: boolean | null }>`
    select case when exists (select from qualification) then exists (select from qualification q
      where q.crebo = ${crebo} and q.valid_from <= ${day}::date and (q.valid_until is null or q.valid_until >= ${day}::date)) end as valid`.execute(
    trx,
  )
  return rows[0]?.valid ?? null
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
