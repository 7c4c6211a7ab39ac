import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../day.ts'

/**
 * From which day the rhythm of talks counts for each of these pupils: the first day of this school year, or the first day at
 * school when that is later.
 */
export async function startsOf(trx: Trx, pupilIds: readonly string[], day: string): Promise<Map<string, string>> {
  const year = `${schoolYearOf(day)}-08-01`
  const { rows } = await sql<{ pupilId: string; first: string }>`
    select r.pupil_id as "pupilId", greatest(min(e.valid_from), ${year}::date)::text as first
    from school_record r join enrolment e on e.record_id = r.id and e.withdrawn_at is null
    where r.pupil_id = any (${pupilIds}::uuid[]) group by r.pupil_id`.execute(trx)
  return new Map(rows.map(({ pupilId, first }) => [pupilId, first]))
}
