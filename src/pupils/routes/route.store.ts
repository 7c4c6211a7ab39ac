import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { NewRouteLine, PartnerRoute } from './route-forms.ts'

export interface RoutesOfSchool extends PartnerRoute {
  institutionId: string
}

/** The routes that these schools take part in and that have not ended, by name. */
export async function partnerRoutes(trx: Trx, institutionIds: readonly string[], day: string): Promise<RoutesOfSchool[]> {
  const { rows } = await sql<RoutesOfSchool>`
    select distinct r.id, r.name, r.starts_on as "startsOn", s.institution_id as "institutionId"
    from route r join route_partner p on p.route_id = r.id join site s on s.id = p.site_id
    where s.institution_id = any (${institutionIds}::uuid[]) and coalesce(r.ends_on, 'infinity') >= ${day}::date order by r.name, r.id`.execute(
    trx,
  )
  return rows
}

/** Two people that change one record wait for each other, until the end of the transaction. */
export async function lockRecord(trx: Trx, recordId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${recordId}, 7208112029))`.execute(trx)
}

/** Whether another line of this record says this route in part of the same time. */
export async function overlapsInRoute(trx: Trx, line: NewRouteLine, but: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from route_enrolment where record_id = ${line.recordId} and route_id = ${line.routeId} and withdrawn_at is null
      and id is distinct from ${but}::uuid and valid_from <= coalesce(${line.validUntil}::date, 'infinity')
      and coalesce(valid_until, 'infinity') >= ${line.validFrom}::date limit 1`.execute(trx)
  return rows.length > 0
}

export async function addRouteLine(trx: Trx, line: NewRouteLine, personId: string, replaces: string | null): Promise<void> {
  const { recordId, routeId, phase, validFrom, validUntil, reason } = line
  await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until, reason, recorded_by, replaces)
    values (${recordId}, ${routeId}, ${phase}, ${validFrom}, ${validUntil}, ${reason}, ${personId}, ${replaces})`.execute(trx)
}

/** Not when it was taken back already: somebody else was first. */
export async function isStanding(trx: Trx, lineId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from route_enrolment where id = ${lineId} and withdrawn_at is null`.execute(trx)
  return rows.length > 0
}

/** False when the line was taken back already: somebody else was first. */
export async function withdrawRouteLine(trx: Trx, lineId: string): Promise<boolean> {
  const { rows } =
    await sql`update route_enrolment set withdrawn_at = now() where id = ${lineId} and withdrawn_at is null returning id`.execute(trx)
  return rows.length > 0
}
