import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'

export interface ContactDays {
  /** the last thing that was seen that day is that the pupil was missing; ill and leave are no reproach and do not count */
  absences: string[]
  /** a call reached somebody */
  calls: string[]
}

/** Of one pupil, within these two days, over all schools' records. */
export async function contactDays(trx: Trx, pupilId: string, from: string, until: string): Promise<ContactDays> {
  const [marks, calls] = await together(
    sql<{ day: string }>`
      select day from (select distinct on (m.day) m.day, m.kind from school_record r join attendance_mark m on m.record_id = r.id
        where r.pupil_id = ${pupilId}::uuid and m.day between ${from}::date and ${until}::date
        order by m.day, m.recorded_at desc, m.id) last where kind = 'missing' order by day`.execute(trx),
    sql<{ day: string }>`
      select distinct (c.called_at at time zone 'Europe/Amsterdam')::date as day from school_record r join absence_call c on c.record_id = r.id
      where r.pupil_id = ${pupilId}::uuid and c.day between ${from}::date and ${until}::date and c.outcome <> 'not-reached'`.execute(trx),
  )
  return { absences: marks.rows.map(({ day }) => day), calls: calls.rows.map(({ day }) => day) }
}

/** The day of the last contact with each of these pupils: a talk that was held, or a call that reached somebody. */
export async function lastContact(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ pupilId: string; day: string }>`
    select r.pupil_id as "pupilId", max(c.day)::text as day from school_record r join (
      select o.record_id, o.held_on as day from talk_outcome o join talk t on t.id = o.talk_id and t.withdrawn_at is null
        where o.held_on is not null and o.record_id in (select id from school_record where pupil_id = any (${pupilIds}::uuid[]))
      union all select a.record_id, (a.called_at at time zone 'Europe/Amsterdam')::date from absence_call a
        where a.outcome <> 'not-reached' and a.record_id in (select id from school_record where pupil_id = any (${pupilIds}::uuid[]))) c
      on c.record_id = r.id group by 1`.execute(trx)
  return new Map(rows.map(({ pupilId, day }) => [pupilId, day]))
}
