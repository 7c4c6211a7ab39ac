import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { GUIDANCE } from './destroy.store.ts'
import type { Kept } from './due.ts'
import { LAST_DAY_IN_ROUTE } from './last-day-in-route.ts'

export interface KeptPupil extends Kept {
  /** a legal hold lies on the pupil */
  held: boolean
}

/**
 * All that one school keeps of pupils whose term runs, with the day it began: the last day of the pupil's last line
 * there. A line without an end means that the pupil is there still (of a route: `last-day-in-route.ts`). A record that never had a line counts from the day
 * it was made. The log counts from the day on which this school's list destroyed the last record.
 */
export async function keptBy(trx: Trx, institutionId: string): Promise<KeptPupil[]> {
  const { rows } = await sql<KeptPupil>`
    with line as (
      select e.record_id, e.valid_until from enrolment e join school_record r on r.id = e.record_id
        where r.institution_id = ${institutionId} and e.withdrawn_at is null
      union all
      select e.record_id, ${LAST_DAY_IN_ROUTE}
        from route_enrolment e join school_record r on r.id = e.record_id
        where r.institution_id = ${institutionId} and e.withdrawn_at is null
    ),
    left_school as (
      select r.id as record_id, r.pupil_id, r.institution_id,
        coalesce(max(l.valid_until), (r.created_at at time zone 'Europe/Amsterdam')::date) as day
      from school_record r left join line l on l.record_id = r.id where r.institution_id = ${institutionId}
      group by r.id having count(*) filter (where l.record_id is not null and l.valid_until is null) = 0
    ),
    kept as (
      select 'enrolment' as category, pupil_id, record_id, day from left_school
      union all
      select 'guidance', s.pupil_id, s.record_id, s.day from left_school s
        where exists (select from care_note n where n.pupil_id = s.pupil_id and n.institution_id = s.institution_id)
          or ${keepsGuidance()}
          or (exists (select from portfolio_entry p where p.pupil_id = s.pupil_id)
            and not exists (select from destroyed d where d.record_id = s.record_id and d.category = 'guidance'))
      union all
      select 'log', d.pupil_id, null, max((d.at at time zone 'Europe/Amsterdam')::date) from destroyed d
        join retention_list l on l.id = d.list_id and l.institution_id = ${institutionId}
        where d.category = 'enrolment' and exists (select from pupil_log g where g.pupil_id = d.pupil_id)
          and not exists (select from pupil p where p.id = d.pupil_id)
        group by d.pupil_id
    )
    select k.category, k.pupil_id as "pupilId", k.record_id as "recordId", k.day as "startsOn",
      exists (select from legal_hold h where h.pupil_id = k.pupil_id and h.lifted_at is null) as held
    from kept k order by k.category, k.day, k.pupil_id`.execute(trx)
  return rows
}

/** Anything that hangs on the record and goes at the term of guidance. */
const keepsGuidance = () =>
  sql.join(
    GUIDANCE.map((table) => sql`exists (select from ${sql.table(table)} m where m.record_id = s.record_id)`),
    sql` or `,
  )
