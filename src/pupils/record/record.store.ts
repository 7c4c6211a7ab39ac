import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { EnrolmentLine, RouteLine, SchoolRecord } from '../pupil.ts'

export interface Membership {
  recordId: string
  groupId: string
  groupName: string
  siteName: string
  validFrom: string
  validUntil: string | null
}

/** What an mbo told DUO of placements and diplomas (RO), by the names of import/readers. */
export interface ToldLine {
  recordId: string
  kind: 'placement' | 'diploma'
  fields: Record<string, unknown>
}

export interface PupilRecords {
  records: SchoolRecord[]
  enrolments: EnrolmentLine[]
  routes: RouteLine[]
  groups: Membership[]
  told: ToldLine[]
}

/** Everything both schools keep of a pupil, lines in the order of time; lines that were taken back too. */
export async function loadRecords(trx: Trx, pupilId: string): Promise<PupilRecords> {
  const [records, enrolments, routes, groups, told] = await together(
    recordsOf(trx, pupilId),
    enrolmentsOf(trx, pupilId),
    routesOf(trx, pupilId),
    groupsOf(trx, pupilId),
    toldOf(trx, pupilId),
  )
  return { records, enrolments, routes, groups, told }
}

/** What each school keeps of who the pupil is, vmbo first. */
export async function recordsOf(trx: Trx, pupilId: string): Promise<SchoolRecord[]> {
  const { rows } = await sql<SchoolRecord>`
    select r.id, r.institution_id as "institutionId", i.name as "institutionName", i.kind as "institutionKind", r.key,
      r.given_name as "givenName", r.infix, r.family_name as "familyName", r.initials, r.birth_date as "birthDate", r.sex, r.email
    from school_record r join institution i on i.id = r.institution_id
    where r.pupil_id = ${pupilId}::uuid order by i.kind = 'mbo', r.created_at, r.id`.execute(trx)
  return rows
}

/** What every line says of itself; `e` is the line, `p` who wrote it. */
const LINE = sql`e.id, e.record_id as "recordId", e.valid_from as "validFrom", e.valid_until as "validUntil", e.reason,
  e.recorded_at as "recordedAt", nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "recordedBy",
  e.import_id is not null as "fromImport", e.replaces, e.withdrawn_at as "withdrawnAt"`

async function enrolmentsOf(trx: Trx, pupilId: string): Promise<EnrolmentLine[]> {
  const { rows } = await sql<EnrolmentLine>`
    select ${LINE}, e.site_id as "siteId", s.name as "siteName", e.kind, e.opleiding, e.leerjaar, e.profiel, e.crebo
    from enrolment e join school_record r on r.id = e.record_id join site s on s.id = e.site_id left join person p on p.id = e.recorded_by
    where r.pupil_id = ${pupilId}::uuid order by e.valid_from, e.recorded_at, e.id`.execute(trx)
  return rows
}

async function routesOf(trx: Trx, pupilId: string): Promise<RouteLine[]> {
  const { rows } = await sql<RouteLine>`
    select ${LINE}, e.route_id as "routeId", o.name as "routeName", o.scheme, e.phase
    from route_enrolment e join school_record r on r.id = e.record_id join route o on o.id = e.route_id
      left join person p on p.id = e.recorded_by
    where r.pupil_id = ${pupilId}::uuid order by e.valid_from, e.recorded_at, e.id`.execute(trx)
  return rows
}

async function groupsOf(trx: Trx, pupilId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.record_id as "recordId", g.id as "groupId", g.name as "groupName", s.name as "siteName",
      m.valid_from as "validFrom", m.valid_until as "validUntil"
    from group_member m join school_record r on r.id = m.record_id join pupil_group g on g.id = m.group_id join site s on s.id = g.site_id
    where r.pupil_id = ${pupilId}::uuid order by m.valid_from, g.name`.execute(trx)
  return rows
}

async function toldOf(trx: Trx, pupilId: string): Promise<ToldLine[]> {
  const { rows } = await sql<ToldLine>`
    select t.record_id as "recordId", t.kind, t.fields from (
      select record_id, 'placement' as kind, fields from placement_line where withdrawn_at is null
      union all select record_id, 'diploma', fields from diploma_line where withdrawn_at is null) t
    join school_record r on r.id = t.record_id where r.pupil_id = ${pupilId}::uuid`.execute(trx)
  return rows
}
