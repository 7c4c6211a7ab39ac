import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FrozenCount } from './frozen.ts'

export type { FrozenCount } from './frozen.ts'

/** The lines as they are now: the frozen ones with every correction that each school it names confirmed. Of the lists that one may see. */
export const currentLines = sql`
  counting as (
    select c.* from count_correction c where not exists (select from unnest(c.confirmer_ids) s (id) where not exists (
      select from count_correction_answer a where a.correction_id = c.id and a.institution_id = s.id and a.answer = 'confirmed'))),
  current_line as (
    select l.id, l.list_id, l.institution_id, l.partner_id, l.site_id, l.phase, l.opleiding, l.leerjaar, l.crebo, l.level, l.start_year,
      l.record_id, l.other_record_id, false as is_corrected
    from count_line l where not exists (select from counting c where c.line_id = l.id)
    union all
    select c.id, c.list_id, c.institution_id, c.partner_id, c.site_id, c.phase, c.opleiding, c.leerjaar, c.crebo, c.level, c.start_year,
      c.record_id, c.other_record_id, true
    from counting c where c.kind <> 'removed' and not exists (select from counting n where n.added_id = c.id))`

/** Pupils of the frozen lists with a teldatum in this period, grouped; what is destroyed since still counts. */
export async function listFrozenCounts(trx: Trx, { from, to }: { from: string; to: string }): Promise<FrozenCount[]> {
  const { rows } = await sql<FrozenCount>`
    with ${currentLines}
    select f.id as "listId", f.teldatum, l.institution_id as "institutionId", l.partner_id as "partnerId", f.route_id as "routeId",
      r.name as "routeName", l.phase, l.leerjaar, l.start_year as "startYear", l.level, count(*) as pupils
    from count_list f join route r on r.id = f.route_id join current_line l on l.list_id = f.id
    where f.frozen_at is not null and f.teldatum between ${from}::date and ${to}::date
    group by f.id, f.teldatum, l.institution_id, l.partner_id, f.route_id, r.name, l.phase, l.leerjaar, l.start_year, l.level
    order by f.teldatum, r.name, f.id, l.phase, l.leerjaar, l.level, l.start_year, l.institution_id, l.partner_id`.execute(trx)
  return rows
}
