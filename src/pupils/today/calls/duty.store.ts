import { sql } from 'kysely'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { CallAgreement, DutyFacts, OwnSchool } from './duty.ts'

/** What was agreed for these routes, and at which schools who looks works. */
export async function loadDuties(trx: Trx, viewer: Viewer, routeIds: readonly string[]): Promise<DutyFacts> {
  if (routeIds.length === 0) return { agreements: new Map(), viewer, schools: [] }
  const [agreements, schools] = await together(listAgreements(trx, [...new Set(routeIds)]), listOwnSchools(trx, viewer))
  return { agreements, viewer, schools }
}

/** The last line of a route holds. */
async function listAgreements(trx: Trx, routeIds: readonly string[]): Promise<Map<string, CallAgreement>> {
  const { rows } = await sql<CallAgreement & { routeId: string }>`
    select c.route_id as "routeId", to_char(c.call_before, 'HH24:MI') as "callBefore", c.side,
      coalesce((select jsonb_agg(jsonb_build_object('side', p.side, 'siteId', s.id, 'institutionId', i.id, 'school', i.name) order by i.name, s.id)
        from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id where p.route_id = c.route_id), '[]') as partners
    from (select distinct on (route_id) route_id, call_before, side from call_setting
      where route_id = any (${routeIds}::uuid[]) order by route_id, recorded_at desc, id) c`.execute(trx)
  return new Map(rows.map(({ routeId, ...agreement }) => [routeId, agreement]))
}

async function listOwnSchools(trx: Trx, { grants }: Viewer): Promise<OwnSchool[]> {
  const scopeIds = grants.map(({ scopeId }) => scopeId)
  const { rows } = await sql<OwnSchool>`
    select s.id as "siteId", s.institution_id as "institutionId" from site s
      where s.id = any (${scopeIds}::uuid[]) or s.id in (select g.site_id from pupil_group g where g.id = any (${scopeIds}::uuid[]))
    union all select null::uuid, i.id from institution i where i.id = any (${scopeIds}::uuid[])`.execute(trx)
  return rows
}
