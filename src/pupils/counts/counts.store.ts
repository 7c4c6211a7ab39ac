import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface Counted {
  /** enrolled on the day, as far as the asker sees */
  pupils: number
  /** of whom both schools do not say the same route and phase */
  differing: number
  /** files that were read and wait for a decision */
  importsWaiting: number
}

/** One pass over what the asker may see. */
export async function loadCounts(trx: Trx, day: string): Promise<Counted> {
  const holds = sql`e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date`
  const { rows } = await sql<Counted>`
    select
      (select count(distinct r.pupil_id) from enrolment e join school_record r on r.id = e.record_id
        where ${holds} and r.pupil_id in (select id from pupil)) as pupils,
      (select count(*) from (
        select r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id
        where ${holds} and r.pupil_id in (select id from pupil)
        group by r.pupil_id having count(distinct e.record_id) > 1 and count(distinct (e.route_id, e.phase)) > 1) d) as differing,
      (select count(*) from import_run where state = 'preview') as "importsWaiting"`.execute(trx)
  return rows[0] ?? { pupils: 0, differing: 0, importsWaiting: 0 }
}
