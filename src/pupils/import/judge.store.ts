import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { judgeGroups, judgeTold } from './judge-beside.store.ts'
import type { ImportSettings } from './staged.ts'

export interface JudgedImport {
  importId: string
  institutionId: string
  settings: ImportSettings
  /** DUO's files tell periods with their own dates: what differs was wrong, whatever day it is */
  isExact: boolean
}

/** What would be done, counted: rows are persons. */
export interface Counts {
  new: number
  changed: number
  same: number
  refused: number
  /** in the school's records and enrolled on the day, but not in the file */
  gone: number
  /** the file's own words for sites, with how many lines have them */
  sites: Record<string, number>
  lines: Partial<Record<string, { new: number; changed: number; same: number }>>
}

/** The day on which an open end lies. */
const NEVER = '9999-12-31'

/** Holds the staged file against the records as they are now. Nothing but the staging changes; can be done again. */
export async function judge(trx: Trx, run: JudgedImport): Promise<Counts> {
  const { importId, institutionId } = run
  await sql`select pg_advisory_xact_lock(hashtextextended(${institutionId}, 7208112028))`.execute(trx)
  await planForMany(trx)
  await findSites(trx, importId, run.settings.sites)
  await judgeRows(trx, importId, institutionId)
  await sql`update import_line set line_id = null, verdict = case when r.verdict = 'refused' then 'refused' else 'new' end, how = null,
      starts_on = coalesce(import_line.valid_from, least(${run.settings.asOf}::date, import_line.valid_until)), new_id = null, cut_id = null
    from import_row r where import_line.import_id = ${importId} and r.import_id = ${importId} and r.key = import_line.key`.execute(trx)
  await judgeLines(trx, run, ENROLMENT)
  await judgeLines(trx, run, ROUTE)
  await judgeGroups(trx, importId, run.settings.asOf)
  await judgeTold(trx, importId)
  return await countAll(trx, run)
}

/**
 * The staging was filled a moment ago, so the planner takes it for nearly empty and would look each row up by itself;
 * and a large file may take longer than a page ever should. Both for this transaction only.
 */
async function planForMany(trx: Trx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true), set_config('statement_timeout', '10min', true)`.execute(
    trx,
  )
}

/** The file's own words for sites, as far as somebody said what they mean. */
async function findSites(trx: Trx, importId: string, sites: ImportSettings['sites']): Promise<void> {
  await sql`update import_line set site_id = (${JSON.stringify(sites)}::jsonb ->> site_word)::uuid
    where import_id = ${importId} and site_word is not null`.execute(trx)
}

async function judgeRows(trx: Trx, importId: string, institutionId: string): Promise<void> {
  // nothing to forget the first time
  await sql`update import_row w set record_id = null, pupil_id = null, verdict = null
    where import_id = ${importId} and (record_id is not null or verdict is not null)`.execute(trx)
  await sql`update import_row w set record_id = r.id, pupil_id = r.pupil_id from school_record r
    where w.import_id = ${importId} and r.institution_id = ${institutionId} and r.key_kind = w.key_kind and r.key = w.key`.execute(trx)
  // a file of DUO knows no number of the pupil, but that of the enrolment
  await sql`update import_row w set record_id = f.record_id, pupil_id = f.pupil_id from (
      select l.key, min(r.id::text)::uuid as record_id, min(r.pupil_id::text)::uuid as pupil_id
      from import_line l join enrolment e on e.ref = l.ref and e.withdrawn_at is null join school_record r on r.id = e.record_id
      where l.import_id = ${importId} and l.what in ('enrolment', 'funding') and r.institution_id = ${institutionId}
      group by l.key having count(distinct r.id) = 1) f
    where w.import_id = ${importId} and w.record_id is null and w.key_kind = 'inschrijvingvolgnummer' and f.key = w.key`.execute(trx)
  await sql`update import_row w set verdict = case
      when exists (select from import_line l where l.import_id = w.import_id and l.key = w.key and l.what = 'enrolment' and l.site_id is null)
        then 'refused'
      when w.record_id is null then case when coalesce(w.given_name, w.family_name) is null then 'refused' else 'new' end
      when exists (select from school_record r where r.id = w.record_id and w.key_kind = 'inschrijvingvolgnummer'
        and w.birth_date <> r.birth_date) then 'refused'
      when exists (select from school_record r where r.id = w.record_id and ${DIFFERS}) then 'changed'
      else 'same' end
    where w.import_id = ${importId}`.execute(trx)
}

/** What a file does not say leaves the record as it is. */
const DIFFERS = sql`(coalesce(w.given_name, r.given_name), coalesce(w.infix, r.infix), coalesce(w.family_name, r.family_name),
    coalesce(w.initials, r.initials), coalesce(w.birth_date, r.birth_date), coalesce(w.sex, r.sex), coalesce(w.email, r.email))
  is distinct from (r.given_name, r.infix, r.family_name, r.initials, r.birth_date, r.sex, r.email)`

/** How lines of a table are told apart and compared; `i` is what came in, `e` what stands there. */
interface LineTable {
  what: 'enrolment' | 'route'
  table: RawBuilder<unknown>
  /** lines of one spell: a later one goes on where an earlier one ends */
  spell: RawBuilder<unknown>
  isOfSpell: RawBuilder<unknown>
  isSame: RawBuilder<unknown>
  /** nothing differs but the end, the reason or the number: a correction, from whatever day */
  holdsTheSame: RawBuilder<unknown>
}

const ENROLMENT: LineTable = {
  what: 'enrolment',
  table: sql`enrolment`,
  spell: sql`i.kind, coalesce(i.ref, '')`,
  isOfSpell: sql`e.kind = i.kind and (i.ref is null or e.ref is null or e.ref = i.ref)`,
  isSame: sql`e.ref is not distinct from coalesce(i.ref, e.ref) and e.reason is not distinct from coalesce(i.reason, e.reason)`,
  holdsTheSame: sql`e.site_id = i.site_id and e.opleiding is not distinct from coalesce(i.opleiding, e.opleiding)
    and e.leerjaar is not distinct from coalesce(i.leerjaar, e.leerjaar) and e.profiel is not distinct from coalesce(i.profiel, e.profiel)
    and e.crebo is not distinct from coalesce(i.crebo, e.crebo)`,
}
const ROUTE: LineTable = {
  what: 'route',
  table: sql`route_enrolment`,
  spell: sql`i.route_id`,
  isOfSpell: sql`e.route_id = i.route_id`,
  isSame: sql`true`,
  holdsTheSame: sql`e.phase = i.phase`,
}

/** The file says again what stands there, with its own days. */
const sameLine = ({ holdsTheSame, isSame }: LineTable): RawBuilder<boolean> =>
  sql`coalesce(e.valid_from = i.valid_from and e.valid_until is not distinct from i.valid_until and ${holdsTheSame} and ${isSame}, false)`

/**
 * Finds for each line the one it stands for: of the same spell, one that says the same already, else the last that began
 * within it (else one that began before it and still held) and, unless the file is exact, not after the day the file tells about. A file of today's
 * places says the first day at school beside this year's leerjaar: what differs begins on that day, and the line before ends.
 */
async function judgeLines(trx: Trx, { importId, settings, isExact }: JudgedImport, table: LineTable): Promise<void> {
  const { asOf, changes } = settings
  const mayDivide = !isExact && changes === 'from-date'
  await sql`
    with incoming as materialized (
      select i.*, w.record_id, lead(coalesce(i.valid_from, ${asOf}::date)) over spell as next_from
      from import_line i join import_row w on w.import_id = i.import_id and w.key = i.key
      where i.import_id = ${importId} and i.what = ${table.what} and w.record_id is not null and i.verdict = 'new'
      window spell as (partition by i.key, ${table.spell} order by coalesce(i.valid_from, ${asOf}::date), i.nr)),
    paired as (
      select distinct on (i.nr) i.nr, e.id, i.valid_from is null or e.valid_from >= i.valid_from as is_within,
        ${sameLine(table)} as stands_already
      from incoming i join ${table.table} e on e.record_id = i.record_id and e.withdrawn_at is null and ${table.isOfSpell}
        and (i.valid_from is null or e.valid_from >= i.valid_from or e.valid_until is null or e.valid_until >= i.valid_from)
        and (i.next_from is null or e.valid_from < i.next_from)
        and e.valid_from <= greatest(${isExact ? NEVER : asOf}::date, i.valid_from) and e.valid_from <= coalesce(i.valid_until, 'infinity')
      order by i.nr, stands_already desc, is_within desc, e.valid_from desc, e.id),
    one as (select distinct on (id) * from paired order by id, stands_already desc, is_within desc, nr),
    compared as (
      select i.nr, i.valid_from, i.next_from, i.valid_until as now_until, e.id, e.valid_from as stood_from, o.is_within,
        ${table.holdsTheSame} as holds, ${table.isSame} as tells_the_same, e.valid_until is not distinct from i.valid_until as ends_the_same,
        coalesce(e.valid_until < ${asOf}::date, false) as has_ended,
        i.valid_from is null or exists (select from ${table.table} x where x.record_id = i.record_id and x.withdrawn_at is null
          and x.valid_from <= i.valid_from and coalesce(x.valid_until, 'infinity') >= i.valid_from) as has_begun
      from incoming i join one o on o.nr = i.nr join ${table.table} e on e.id = o.id),
    judged as (
      select *, has_ended and has_begun as stands_alone, is_within and holds and tells_the_same and ends_the_same and has_begun as is_same, case
          when not ${mayDivide}::boolean then null
          when not is_within then valid_from
          when next_from is null and (not holds or has_ended and not ends_the_same) and coalesce(now_until, 'infinity') >= ${asOf}::date
            and stood_from < ${asOf}::date then ${asOf}::date
        end as divides_on
      from compared)
    update import_line l set line_id = j.id,
      verdict = case when j.is_same then 'same' when j.divides_on is not null and j.stands_alone then 'new' else 'changed' end,
      how = case when j.is_same then null when j.divides_on is null then 'replace' when j.stands_alone then 'after' else 'split' end,
      cut_from = case when j.has_begun then j.stood_from else j.valid_from end,
      starts_on = case when j.is_same then l.starts_on when j.divides_on is not null then j.divides_on
        when j.is_within and j.has_begun then j.stood_from else l.valid_from end
    from judged j where l.import_id = ${importId} and l.nr = j.nr`.execute(trx)
}

/** What becomes of a person, the lines of the person included; `w` is the staged row. */
export const PERSON_VERDICT = sql`case when w.verdict = 'same' and exists (select from import_line l where l.import_id = w.import_id
  and l.key = w.key and l.verdict in ('new', 'changed')) then 'changed' else w.verdict end`

async function countAll(trx: Trx, run: JudgedImport): Promise<Counts> {
  const { importId } = run
  const rows = await sql<{ verdict: keyof Counts; n: number }>`
    select ${PERSON_VERDICT} as verdict, count(*) as n from import_row w where import_id = ${importId} group by 1`.execute(trx)
  const lines = await sql<{ what: string; verdict: 'new' | 'changed' | 'same'; n: number }>`
    select what, verdict, count(*) as n from import_line where import_id = ${importId} and verdict <> 'refused' group by what, verdict`.execute(
    trx,
  )
  const gone = await sql<{ n: number }>`select count(*) as n from (${goneRecords(run)}) g`.execute(trx)
  const words = await sql<{ word: string; n: number }>`
    select site_word as word, count(*) as n from import_line where import_id = ${importId} and what = 'enrolment' and site_word is not null
    group by site_word order by site_word`.execute(trx)
  const sites = Object.fromEntries(words.rows.map(({ word, n }) => [word, n]))
  const counts: Counts = { new: 0, changed: 0, same: 0, refused: 0, gone: gone.rows[0]?.n ?? 0, sites, lines: {} }
  for (const { verdict, n } of rows.rows) Object.assign(counts, { [verdict]: n })
  for (const { what, verdict, n } of lines.rows) {
    const found = counts.lines[what] ?? { new: 0, changed: 0, same: 0 }
    counts.lines[what] = { ...found, [verdict]: n }
  }
  return counts
}

/** Records with an enrolment on the day at a site that the file speaks of, and who are not in the file. */
export function goneRecords({ importId, institutionId, settings }: JudgedImport): RawBuilder<{ id: string }> {
  return sql`select r.id from school_record r where r.institution_id = ${institutionId}
    and exists (select from enrolment e where e.record_id = r.id and e.withdrawn_at is null and e.valid_from <= ${settings.asOf}::date
      and coalesce(e.valid_until, 'infinity') >= ${settings.asOf}::date
      and e.site_id in (select l.site_id from import_line l where l.import_id = ${importId} and l.what = 'enrolment'))
    and not exists (select from import_row w where w.import_id = ${importId} and w.record_id = r.id)`
}
