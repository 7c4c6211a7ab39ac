import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Count dates for so many years after a start; then a route is long over (domain.md 7). */
const YEARS = 8

/**
 * Adds the records that are about to go to the counts that stay: per route and school year of starting, where they were
 * on each 1 October since, as this school knows it. The words and their order are those of the monitor: who has a
 * startkwalificatie counts there, within when the diploma is of a day in the route. A count of one is still a pupil:
 * whoever shows these adds them to the living ones and hides small cells.
 */
export async function keepCounts(trx: Trx, recordIds: readonly string[], day: string): Promise<void> {
  if (recordIds.length === 0) return
  await sql`
    with start as (
      select r.id as record_id, r.institution_id, e.route_id, min(e.valid_from) as day from school_record r
        join route_enrolment e on e.record_id = r.id and e.withdrawn_at is null
      where r.id = any (${recordIds}::uuid[]) group by 1, 2, 3
    ),
    dated as (
      select s.*, (extract(year from s.day) - case when extract(month from s.day) < 8 then 1 else 0 end)::int as start_year from start s
    ),
    counted as (
      select d.record_id, d.institution_id, d.route_id, d.start_year, make_date(d.start_year + n, 10, 1) as teldatum
      from dated d cross join generate_series(0, ${YEARS}::int) n
      where make_date(d.start_year + n, 10, 1) >= d.day and make_date(d.start_year + n, 10, 1) <= ${day}::date
    ),
    ${qualified(recordIds)},
    placed as (
      select c.*, case
        when q.day <= c.teldatum then case when q.is_within then 'startkwalificatie-binnen' else 'startkwalificatie-buiten' end
        when exists (select from route_enrolment e where e.record_id = c.record_id and e.route_id = c.route_id and e.withdrawn_at is null
          and e.valid_from <= c.teldatum and coalesce(e.valid_until, 'infinity') >= c.teldatum) then 'in-traject'
        when exists (select from enrolment e where e.record_id = c.record_id and e.withdrawn_at is null
          and e.valid_from <= c.teldatum and coalesce(e.valid_until, 'infinity') >= c.teldatum) then 'overig-onderwijs'
        else 'onbekend' end as position
      from counted c left join qualified q on q.record_id = c.record_id and q.route_id = c.route_id
    )
    insert into cohort_count as kept (institution_id, route_id, start_year, teldatum, position, n)
    select institution_id, route_id, start_year, teldatum, position, count(*) from placed group by 1, 2, 3, 4, 5
    on conflict (institution_id, route_id, start_year, teldatum, position) do update set n = kept.n + excluded.n, counted_at = now()`.execute(
    trx,
  )
}

/**
 * The first diploma of level 2 or higher that the school told DUO of, a startkwalificatie as in monitor/definitions.ts, per
 * route; on the same day within goes first. The level is that of the crebo in the register, or of an enrolment of the pupil
 * with that crebo; a diploma of which neither knows the level counts for nothing.
 */
function qualified(recordIds: readonly string[]) {
  return sql`diploma as (
      select l.record_id, (l.fields ->> 'date')::date as day from diploma_line l
      where l.record_id = any (${recordIds}::uuid[]) and l.withdrawn_at is null and (
        exists (select from qualification q where q.crebo = l.fields ->> 'crebo' and q.niveau >= 2)
        or exists (select from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[2-4]'))
    ),
    qualified as (
      select distinct on (record_id, route_id) * from (
        select s.record_id, s.route_id, d.day, exists (select from route_enrolment e where e.record_id = s.record_id and e.route_id = s.route_id
          and e.withdrawn_at is null and e.valid_from <= d.day and coalesce(e.valid_until, 'infinity') >= d.day) as is_within
        from start s join diploma d on d.record_id = s.record_id
      ) each_diploma order by record_id, route_id, day, is_within desc
    )`
}
