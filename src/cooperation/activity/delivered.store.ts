import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { DeliveredHours } from './delivered.ts'

export type { DeliveredHours } from './delivered.ts'

/** Of the days from..to, also when only part of a line lies in them; what was corrected to nothing is left out. */
export async function listDeliveredHours(trx: Trx, { from, to }: { from: string; to: string }): Promise<DeliveredHours[]> {
  const { rows } = await sql<DeliveredHours>`
    select * from (
      select h.id, t.institution_id as "institutionId", t.for_institution_id as "forInstitutionId", t.person_name as person, t.function,
        t.route_id as "routeId", r.name as "routeName", t.leerjaar, h.from_on as "from", h.until_on as "to",
        (h.hours + coalesce((select sum(c.hours) from activity_hours c where c.corrects = h.id), 0))::float8 as hours
      from activity_hours h join activity_task t on t.id = h.task_id left join route r on r.id = t.route_id
      where h.kind = 'given' and h.corrects is null and h.until_on >= ${from} and h.from_on <= ${to}) given
    where hours > 0 order by "from", person, id`.execute(trx)
  return rows
}
