import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { ActivityCost } from './activity-cost.ts'

export type { ActivityCost } from './activity-cost.ts'

/** Costs that were made on the days from..to; what was only planned, or corrected to nothing, is left out. */
export async function listActivityCosts(trx: Trx, { from, to }: { from: string; to: string }): Promise<ActivityCost[]> {
  const { rows } = await sql<ActivityCost>`
    select * from (
      select c.id, c.institution_id as "institutionId", c.for_institution_id as "forInstitutionId", a.kind, a.title || ': ' || c.name as name,
        (select case when count(*) = 1 then min(r.name) end from activity_route w join route r on r.id = w.route_id where w.activity_id = a.id)
          as "routeName",
        c.happened_on as date, (c.cents + coalesce((select sum(m.cents) from activity_cost m where m.corrects = c.id), 0))::float8 as cents
      from activity_cost c join activity a on a.id = c.activity_id
      where c.stage = 'made' and c.corrects is null and c.happened_on between ${from} and ${to}) made
    where cents > 0 order by date, name, id`.execute(trx)
  return rows
}
