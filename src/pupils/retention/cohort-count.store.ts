import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { LAST_DAY_IN_ROUTE } from './last-day-in-route.ts'

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
    with line as (
      select e.record_id, e.route_id, e.valid_from, coalesce(${LAST_DAY_IN_ROUTE}, 'infinity') as last_day
      from route_enrolment e join school_record r on r.id = e.record_id
      where e.record_id = any (${recordIds}::uuid[]) and e.withdrawn_at is null
    ),
    start as (
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
        when exists (select from line l where l.record_id = c.record_id and l.route_id = c.route_id
          and c.teldatum between l.valid_from and l.last_day) then 'in-traject'
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
 * The first startkwalificatie as in monitor/definitions.ts, per route; of one day what the school itself wrote down when the
 * pupil left goes before what it told DUO, and then within goes first. What DUO was told has the level of the crebo in the
 * register, or of an enrolment of the pupil with that crebo; a diploma of which neither knows the level counts for nothing.
 */
function qualified(recordIds: readonly string[]) {
  return sql`told as (
      select l.record_id, (l.fields ->> 'date')::date as day from diploma_line l
      where l.record_id = any (${recordIds}::uuid[]) and l.withdrawn_at is null and (
        exists (select from qualification q where q.crebo = l.fields ->> 'crebo' and q.niveau >= 2)
        or exists (select from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[2-4]'))
    ),
    diploma as (
      select s.record_id, s.route_id, v.diploma_on as day, v.route_id = s.route_id and v.within_route is true as is_within, 1 as rank
      from start s join leaving v on v.record_id = s.record_id
      where v.withdrawn_at is null and v.diploma in ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo')
      union all
      select s.record_id, s.route_id, d.day, exists (select from line l where l.record_id = s.record_id and l.route_id = s.route_id
        and d.day between l.valid_from and l.last_day), 2
      from start s join told d on d.record_id = s.record_id
    ),
    qualified as (
      select distinct on (record_id, route_id) record_id, route_id, day, is_within from diploma
      order by record_id, route_id, day, rank, is_within desc
    )`
}
