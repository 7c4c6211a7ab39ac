import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { VersionState } from '../version/version.ts'
import type { Report } from './report.ts'

/** Reports of the region that were not withdrawn. */
export async function listReports(trx: Trx): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select t.id, t.route_id as "routeId", t.institution_id as "institutionId", t.reported_on as "reportedOn",
      coalesce(nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), ''), '') as "notedBy"
    from route_report t left join person p on p.id = t.noted_by where t.withdrawn_at is null`.execute(trx)
  return rows
}

export interface StatedRow {
  routeId: string
  state: VersionState
  vo: boolean | null
  mbo: boolean | null
}

/** Of the version that opens by itself: the draft, else the last. */
export async function listStated(trx: Trx): Promise<StatedRow[]> {
  const { rows } = await sql<StatedRow>`
    select distinct on (route_id) route_id as "routeId", state, (design#>>'{statements,reported-by-vo}')::boolean as vo,
      (design#>>'{statements,reported-by-mbo}')::boolean as mbo
    from route_version order by route_id, (state = 'draft') desc, number desc`.execute(trx)
  return rows
}

export interface PartnerSite {
  routeId: string
  brin: string
  vestiging: string
  institutionId: string
}

export async function listPartnerSites(trx: Trx): Promise<(PartnerSite & { siteId: string })[]> {
  const { rows } = await sql<PartnerSite & { siteId: string }>`
    select p.route_id as "routeId", s.id as "siteId", i.brin, s.vestiging, i.id as "institutionId"
    from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id`.execute(trx)
  return rows
}

/** False when this school has one already. */
export async function insertReport(
  trx: Trx,
  { routeId, institutionId, day, personId, now }: { routeId: string; institutionId: string; day: string; personId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`insert into route_report (route_id, institution_id, reported_on, noted_by, noted_at)
    values (${routeId}, ${institutionId}, ${day}, ${personId}, ${now})
    on conflict (route_id, institution_id) where withdrawn_at is null do nothing returning 1`.execute(trx)
  return rows.length > 0
}

export async function withdrawReport(trx: Trx, routeId: string, institutionId: string, personId: string, now: Date): Promise<void> {
  await sql`update route_report set withdrawn_by = ${personId}, withdrawn_at = ${now}
    where route_id = ${routeId} and institution_id = ${institutionId} and withdrawn_at is null`.execute(trx)
}
