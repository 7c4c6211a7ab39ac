import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { HolidayRegion } from '#schools/holidays.ts'
import type { Blocked } from './blocked.ts'
import type { TypedBlocked } from './typed-blocked.ts'

/** What a school said itself about when nobody can meet. */
export interface OwnBlocked extends Blocked {
  id: string
  institutionId: string
  schoolName: string
}

/** From this day on, the first first. */
export async function listOwnBlocked(trx: Trx, from: string): Promise<OwnBlocked[]> {
  const { rows } = await sql<OwnBlocked>`
    select b.id, b.institution_id as "institutionId", i.name as "schoolName", b.kind, b.name, b.first_day as "from", b.last_day as "until", b.weekday,
      case when b.from_time is not null then json_build_object('from', b.from_time, 'until', b.until_time) end as hours
    from school_blocked b join institution i on i.id = b.institution_id where b.last_day >= ${from} order by i.name, b.first_day, b.id`.execute(
    trx,
  )
  return rows
}

export async function insertBlocked(
  trx: Trx,
  { institutionId, kind, name, from, until, weekday, hours }: TypedBlocked,
  { regionId, personId }: { regionId: string; personId: string },
): Promise<void> {
  await sql`insert into school_blocked (region_id, institution_id, kind, name, first_day, last_day, weekday, from_time, until_time, added_by)
    values (${regionId}, ${institutionId}, ${kind}, ${name}, ${from}, ${until}, ${weekday}, ${hours?.from ?? null}, ${hours?.until ?? null},
      ${personId})`.execute(trx)
}

/** False when it is gone already, or not theirs. */
export async function deleteBlocked(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from school_blocked where id = ${id} returning 1`.execute(trx)
  return rows.length > 0
}

export interface SchoolRegion {
  institutionId: string
  name: string
  region: HolidayRegion | null
  /** laid down here, or as the designs of its routes say */
  isOwn: boolean
}

/** Which holidays each school has; of one that did not say, what its routes' designs agree on. */
export async function listHolidayRegions(trx: Trx): Promise<SchoolRegion[]> {
  const { rows } = await sql<SchoolRegion>`
    with told as (select s.institution_id, min(v.design->'calendar'->>p.side) as region
      from route_partner p join site s on s.id = p.site_id join lateral (select w.design from route_version w
        where w.route_id = p.route_id and w.state in ('agreed', 'running') order by w.number desc limit 1) v on true
      where v.design->'calendar'->>p.side in ('noord', 'midden', 'zuid')
      group by s.institution_id having count(distinct v.design->'calendar'->>p.side) = 1)
    select i.id as "institutionId", i.name, coalesce(h.holiday_region, t.region) as region, h.holiday_region is not null as "isOwn"
    from institution i left join school_holiday_region h on h.institution_id = i.id left join told t on t.institution_id = i.id
    order by i.name, i.id`.execute(trx)
  return rows
}

export async function setHolidayRegion(trx: Trx, regionId: string, institutionId: string, region: HolidayRegion | null): Promise<void> {
  if (region === null) await sql`delete from school_holiday_region where institution_id = ${institutionId}`.execute(trx)
  else
    await sql`insert into school_holiday_region (institution_id, region_id, holiday_region) values (${institutionId}, ${regionId}, ${region})
      on conflict (institution_id) do update set holiday_region = excluded.holiday_region`.execute(trx)
}

/** Weeks in which a side of a route examines, as its last agreed design says: the same weeks each school year. */
export async function listExamWeeks(
  trx: Trx,
  institutionIds: readonly string[],
): Promise<{ institutionId: string; routeName: string; from: number; to: number }[]> {
  const { rows } = await sql<{ institutionId: string; routeName: string; from: number; to: number }>`
    select distinct s.institution_id as "institutionId", r.name as "routeName", (e->'weeks'->>'from')::int as "from", (e->'weeks'->>'to')::int as "to"
    from route_partner p join site s on s.id = p.site_id join route r on r.id = p.route_id
      join lateral (select w.design from route_version w where w.route_id = p.route_id and w.state in ('agreed', 'running')
        order by w.number desc limit 1) v on true
      cross join lateral jsonb_array_elements(v.design->'calendar'->'examWeeks') e
    where e->>'side' = p.side and e->'weeks'->>'from' is not null and e->'weeks'->>'to' is not null
      and s.institution_id = any (${[...institutionIds]}::uuid[])`.execute(trx)
  return rows
}

/** When members meet elsewhere, whoever sees that other body. */
export async function listBusy(
  trx: Trx,
  bodyId: string,
  { from, until }: { from: string; until: string },
): Promise<{ personId: string; day: string; from: string; until: string }[]> {
  const { rows } = await sql<{ personId: string; day: string; from: string; until: string }>`
    select person_id as "personId", planned_on as day, from_time as "from", until_time as "until"
    from busy_members(${bodyId}, ${from}, ${until})`.execute(trx)
  return rows
}
