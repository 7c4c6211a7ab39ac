import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FollowUp } from './follow-up.store.ts'

/** Records in sight with a line of the route that runs, of pupils whom no school said to have left. Who went over has none at the first school. */
export async function stillIn(trx: Trx, routeId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with line as materialized (select e.record_id, r.pupil_id, e.valid_from, e.recorded_at from route_enrolment e join school_record r on r.id = e.record_id
        where e.route_id = ${routeId}::uuid and e.withdrawn_at is null and (e.valid_until is null or e.valid_until >= today())),
      gone as materialized (select r.pupil_id, l.happened_on, l.told_at from leaving l join school_record r on r.id = l.record_id
        where l.route_id = ${routeId}::uuid and l.withdrawn_at is null and l.within_route is not false and l.destination <> 'same-route'
          and l.happened_on < today())
    select distinct line.record_id as id from line
    where not exists (select from gone where gone.pupil_id = line.pupil_id
      and (gone.happened_on >= line.valid_from or line.recorded_at < gone.told_at))`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** The one line for who tells something about a route, at this moment; null when there is one already. */
export async function addTelling(
  trx: Trx,
  { recordId, routeId, cohort }: Pick<FollowUp, 'recordId' | 'routeId' | 'cohort'>,
  by: { on: string; personId: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`insert into follow_up (record_id, route_id, cohort, counted_from, due_on, recorded_by)
    values (${recordId}, ${routeId}, ${cohort}, 'telling', ${by.on}::date, ${by.personId})
    on conflict (record_id, route_id) where moment is null and withdrawn_at is null do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}
