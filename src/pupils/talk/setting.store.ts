import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TalkSetting } from './setting.ts'

/** Of all schools and routes of the region, the first first. */
export async function loadSettings(trx: Trx): Promise<TalkSetting[]> {
  const { rows } = await sql<TalkSetting>`
    select id, institution_id as "institutionId", route_id as "routeId", valid_from as "validFrom", portfolio_weeks as "portfolioWeeks",
      overdue_days as "overdueDays" from talk_setting where withdrawn_at is null order by valid_from, recorded_at`.execute(trx)
  return rows
}

/** The schools and routes for which the asker may set it. */
export async function loadSettable(trx: Trx): Promise<{ schools: Named[]; routes: Named[] }> {
  const { rows } = await sql<Named & { kind: 'school' | 'route' }>`
    with mine as materialized (select my_schools('guidance/write') as id)
    select 'school' as kind, i.id, i.name from institution i where i.id in (select id from mine)
    union all select 'route', r.id, r.name from route r where r.id in
      (select p.route_id from route_partner p join site s on s.id = p.site_id where s.institution_id in (select id from mine))
    order by 3, 2`.execute(trx)
  const of = (kind: string): Named[] => rows.filter((one) => one.kind === kind).map(({ id, name }) => ({ id, name }))
  return { schools: of('school'), routes: of('route') }
}
interface Named {
  id: string
  name: string
}

export async function insertSetting(trx: Trx, setting: TalkSetting, by: { regionId: string; personId: string }): Promise<void> {
  const { id, institutionId, routeId, validFrom, portfolioWeeks, overdueDays } = setting
  await sql`insert into talk_setting (id, region_id, institution_id, route_id, valid_from, portfolio_weeks, overdue_days, recorded_by)
    values (${id}, ${by.regionId}, ${institutionId}, ${routeId}, ${validFrom}, ${portfolioWeeks}, ${overdueDays}, ${by.personId})`.execute(
    trx,
  )
}
