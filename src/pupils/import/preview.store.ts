import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Named } from '../name.ts'
import { goneRecords, type JudgedImport, PERSON_VERDICT } from './judge.store.ts'

export const PREVIEW_PAGE = 50

/** One value of the record that would be another. */
export interface FieldChange {
  field: 'given_name' | 'infix' | 'family_name' | 'initials' | 'birth_date' | 'sex' | 'email'
  before: string | null
  after: string
}

/** What a line of an enrolment or route says. */
export interface LineText {
  site: string | null
  route: string | null
  opleiding: string | null
  leerjaar: number | null
  profiel: string | null
  crebo: string | null
  phase: 'VO' | 'MBO' | null
  validFrom: string
  validUntil: string | null
}

export interface PreviewLine {
  key: string
  what: 'enrolment' | 'route' | 'group' | 'placement' | 'diploma' | 'funding'
  verdict: 'new' | 'changed'
  how: 'replace' | 'split' | 'after' | null
  groupName: string | null
  after: LineText | null
  before: LineText | null
}

export interface PreviewRow extends Named {
  key: string
  line: number
  birthDate: string | null
  pupilId: string | null
  /** of a refused person: the word for a site of which nobody has said which it is */
  siteWord: string | null
  changes: FieldChange[]
  lines: PreviewLine[]
}

export type PreviewTab = 'new' | 'changed' | 'refused'

/** Persons of the file of whom the same becomes, in the order of the file, with all that would change. */
export async function loadPreviewRows(trx: Trx, importId: string, tab: PreviewTab, page: number): Promise<PreviewRow[]> {
  const { rows } = await sql<Omit<PreviewRow, 'lines'>>`
    select w.key, w.line, coalesce(w.given_name, r.given_name, '') as "givenName", coalesce(w.infix, r.infix) as infix,
      coalesce(w.family_name, r.family_name, '') as "familyName", coalesce(w.birth_date, r.birth_date) as "birthDate",
      case when w.verdict = 'new' then null else w.pupil_id end as "pupilId",
      (select min(l.site_word) from import_line l where l.import_id = w.import_id and l.key = w.key and l.what = 'enrolment'
        and l.site_id is null) as "siteWord",
      coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'before', f.before, 'after', f.after)) from (values
          ('given_name', r.given_name, w.given_name), ('infix', r.infix, w.infix), ('family_name', r.family_name, w.family_name),
          ('initials', r.initials, w.initials), ('birth_date', r.birth_date::text, w.birth_date::text), ('sex', r.sex, w.sex),
          ('email', r.email, w.email)) as f (field, before, after)
        where r.id is not null and f.after is not null and f.before is distinct from f.after), '[]') as changes
    from import_row w left join school_record r on r.id = w.record_id and w.verdict <> 'new'
    where w.import_id = ${importId} and ${PERSON_VERDICT} = ${tab}
    order by w.line, w.key limit ${PREVIEW_PAGE} offset ${(page - 1) * PREVIEW_PAGE}`.execute(trx)
  const lines = await linesOf(
    trx,
    importId,
    rows.map(({ key }) => key),
  )
  return rows.map((row) => ({ ...row, lines: lines.filter(({ key }) => key === row.key) }))
}

const lineText = (table: string, route: string, from: string) =>
  sql.raw(`jsonb_build_object('site', ${table}_site.name, 'route', ${route}, 'opleiding', ${table}.opleiding, 'leerjaar', ${table}.leerjaar,
    'profiel', ${table}.profiel, 'crebo', ${table}.crebo, 'phase', ${table}.phase, 'validFrom', ${from}, 'validUntil', ${table}.valid_until)`)

async function linesOf(trx: Trx, importId: string, keys: readonly string[]): Promise<PreviewLine[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<PreviewLine>`
    with l as (select * from import_line where import_id = ${importId} and key = any (${keys}::text[]) and verdict in ('new', 'changed')),
    e as (
      select id, site_id, null::uuid as route_id, opleiding, leerjaar, profiel, crebo, null::text as phase, valid_from, valid_until
        from enrolment where id in (select line_id from l)
      union all select id, null, route_id, null, null, null, null, phase, valid_from, valid_until
        from route_enrolment where id in (select line_id from l))
    select l.key, l.what, l.verdict, l.how, l.group_name as "groupName",
      case when l.what in ('enrolment', 'route') then ${lineText('l', 'l_route.name', 'l.starts_on')} end as after,
      case when e.id is not null then ${lineText('e', 'e_route.name', 'e.valid_from')} end as before
    from l left join e on e.id = l.line_id left join site l_site on l_site.id = l.site_id left join route l_route on l_route.id = l.route_id
      left join site e_site on e_site.id = e.site_id left join route e_route on e_route.id = e.route_id
    order by l.nr`.execute(trx)
  return rows
}

export interface GoneRow extends Named {
  pupilId: string
  key: string
}

/** Who would be gone: enrolled on the day at a site of the file, and not in it. */
export async function loadGone(trx: Trx, run: JudgedImport, page: number): Promise<GoneRow[]> {
  const { rows } = await sql<GoneRow>`
    select r.pupil_id as "pupilId", r.key, r.given_name as "givenName", r.infix, r.family_name as "familyName"
    from school_record r where r.id in (${goneRecords(run)})
    order by lower(r.family_name), lower(r.given_name), r.id limit ${PREVIEW_PAGE} offset ${(page - 1) * PREVIEW_PAGE}`.execute(trx)
  return rows
}

/** Refused rows or notes, in the order of the file. */
export async function loadProblems<P>(trx: Trx, importId: string, refused: boolean, page: number): Promise<P[]> {
  const { rows } = await sql<{ problem: P }>`
    select problem from import_problem where import_id = ${importId} and refused = ${refused}
    order by nr limit ${PREVIEW_PAGE} offset ${(page - 1) * PREVIEW_PAGE}`.execute(trx)
  return rows.map(({ problem }) => problem)
}

/** Of each kind of refusal the first, and that numbers are shared: then nobody in the file can be told apart. */
export async function loadReasons<P>(trx: Trx, importId: string): Promise<P[]> {
  const { rows } = await sql<{ problem: P }>`
    select distinct on (problem ->> 'problem') problem from import_problem
    where import_id = ${importId} and (refused or problem ->> 'problem' = 'enrolment-numbers-shared')
    order by problem ->> 'problem', nr`.execute(trx)
  return rows.map(({ problem }) => problem)
}

export interface Doubt extends Named {
  key: string
  /** a record of another pupil with the same birth date and family name */
  otherName: string
  otherSchool: string
}

/** New persons who may be pupils already, at this school or another: decided by a person, once they are in. */
export async function loadDoubts(trx: Trx, importId: string, most: number): Promise<{ total: number; doubts: Doubt[] }> {
  const { rows } = await sql<Doubt & { total: number }>`
    select w.key, coalesce(w.given_name, '') as "givenName", w.infix, coalesce(w.family_name, '') as "familyName",
      concat_ws(' ', r.given_name, r.infix, r.family_name) as "otherName", i.name as "otherSchool", count(*) over () as total
    from import_row w join school_record r on r.birth_date = w.birth_date and plain_name(r.family_name) = plain_name(w.family_name)
      join institution i on i.id = r.institution_id
    where w.import_id = ${importId} and w.verdict = 'new' order by w.line, i.name limit ${most}`.execute(trx)
  return { total: rows[0]?.total ?? 0, doubts: rows.map(({ total: _, ...doubt }) => doubt) }
}
