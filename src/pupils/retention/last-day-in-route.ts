import { sql } from 'kysely'

/**
 * The last day of a line `e` of a route, of the pupil of record `r`; null: the pupil is in it still. A school that was not told
 * of the end keeps a line without one: such a line ends with the last enrolment at any school.
 */
export const LAST_DAY_IN_ROUTE = sql`coalesce(e.valid_until, (
  select case when bool_and(n.valid_until is not null) then max(greatest(n.valid_until, e.valid_from)) end
  from enrolment n join school_record o on o.id = n.record_id where o.pupil_id = r.pupil_id and n.withdrawn_at is null))`
