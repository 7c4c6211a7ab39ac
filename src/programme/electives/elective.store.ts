import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Elective, ElectiveInput } from './elective.ts'

const COLUMNS = sql`e.id, e.school_year as "schoolYear", e.name, e.kind, e.profielen, e.goals, e.site_id as "siteId",
  s.institution_id as "institutionId", s.name as "siteName", e.company_id as "companyId", c.name as "companyName", e.place,
  e.starts_on as "startsOn", e.ends_on as "endsOn", e.weekdays, e.places, e.contact, e.is_open as "isOpen", coalesce(t.taken, 0) as taken`
const FROM = sql`elective e join site s on s.id = e.site_id left join learning_company c on c.id = e.company_id
  left join elective_taken() t on t.elective_id = e.id`

/** Of one school year, by name. */
export async function listElectives(trx: Trx, schoolYear: number): Promise<Elective[]> {
  const { rows } =
    await sql<Elective>`select ${COLUMNS} from ${FROM} where e.school_year = ${schoolYear} order by lower(e.name), e.starts_on, e.id`.execute(
      trx,
    )
  return rows
}

/** Null when it is not there, or not in the region of who asks. */
export async function findElective(trx: Trx, id: string): Promise<Elective | null> {
  if (!ID.test(id)) return null
  const { rows } = await sql<Elective>`select ${COLUMNS} from ${FROM} where e.id = ${id}`.execute(trx)
  return rows[0] ?? null
}

/** School years that have electives, the last first. */
export async function electiveYears(trx: Trx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct school_year as year from elective order by 1 desc`.execute(trx)
  return rows.map(({ year }) => year)
}

export async function insertElective(trx: Trx, id: string, regionId: string, personId: string, one: ElectiveInput): Promise<void> {
  await sql`insert into elective (id, region_id, created_by, school_year, name, kind, profielen, goals, site_id, company_id, place, starts_on,
      ends_on, weekdays, places, contact, is_open)
    values (${id}, ${regionId}, ${personId}, ${one.schoolYear}, ${one.name}, ${one.kind}, ${json(one.profielen)}, ${json(one.goals)},
      ${one.siteId}, ${one.companyId}, ${one.place}, ${one.startsOn}, ${one.endsOn}, ${json(one.weekdays)}, ${one.places}, ${one.contact},
      ${one.isOpen})`.execute(trx)
}

export async function updateElective(trx: Trx, id: string, one: ElectiveInput): Promise<void> {
  await sql`update elective set school_year = ${one.schoolYear}, name = ${one.name}, kind = ${one.kind}, profielen = ${json(one.profielen)},
      goals = ${json(one.goals)}, site_id = ${one.siteId}, company_id = ${one.companyId}, place = ${one.place}, starts_on = ${one.startsOn},
      ends_on = ${one.endsOn}, weekdays = ${json(one.weekdays)}, places = ${one.places}, contact = ${one.contact}, is_open = ${one.isOpen}
    where id = ${id}`.execute(trx)
}

/** A site for which somebody may write in the catalogue. */
export interface OwnSite {
  siteId: string
  institutionId: string
  label: string
}

export async function sitesThatOffer(trx: Trx): Promise<OwnSite[]> {
  const { rows } = await sql<OwnSite>`
    select s.id as "siteId", i.id as "institutionId", case when s.name = i.name then s.name else s.name || ' (' || i.name || ')' end as label
    from site s join institution i on i.id = s.institution_id where s.id in (select ruled_scopes('route/design')) order by i.name, s.vestiging`.execute(
    trx,
  )
  return rows
}

export interface CompanyChoice {
  id: string
  label: string
}

/** Companies where an elective can be: those still recognised on the day. */
export async function companiesToChoose(trx: Trx, day: string): Promise<CompanyChoice[]> {
  const { rows } = await sql<CompanyChoice>`select id, concat_ws(', ', name, place) as label from learning_company
    where coalesce(recognised_until, 'infinity') >= ${day}::date order by lower(name), id`.execute(trx)
  return rows
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
