import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { DECIDES, ENDED_OTHERWISE, type EndedOtherwise, type LineKind, standingOf } from '../intake/intake.ts'

/** Somebody who was a candidate for a route and is not in it. */
export interface ChoseOtherwise {
  recordId: string
  pupilId: string
  routeId: string
  /** of which cohort: 2027 = 2027-2028 */
  cohort: number
  how: EndedOtherwise
  /** the day on which the intake ended */
  since: string
}

interface Row extends Omit<ChoseOtherwise, 'how' | 'since'> {
  withdrawnAt: Date | null
  withdrawnOn: string | null
  kind: LineKind | null
  decidedOn: string | null
}

/**
 * Of one's own school those whose last candidacy for a route ended otherwise, and who did not begin in it after all; of one
 * pupil, or of all.
 */
export async function listOtherwise(trx: Trx, pupilId: string | null): Promise<ChoseOtherwise[]> {
  const { rows } = await sql<Row>`
    with own as materialized (select own_records('pupil/change') as id)
    select distinct on (c.record_id, c.route_id) c.record_id as "recordId", r.pupil_id as "pupilId", c.route_id as "routeId", c.start_year::integer as cohort,
      c.withdrawn_at as "withdrawnAt", (c.withdrawn_at at time zone 'Europe/Amsterdam')::date as "withdrawnOn", d.kind, d.decided_on as "decidedOn"
    from candidate c join school_record r on r.id = c.record_id
      left join lateral (select l.kind, coalesce(l.happened_on, (l.recorded_at at time zone 'Europe/Amsterdam')::date) as decided_on
        from candidate_line l where l.candidate_id = c.id and l.withdrawn_at is null and l.kind = any (${[...DECIDES]})
        order by l.recorded_at desc, l.id desc limit 1) d on true
    where c.record_id in (select id from own) and (${pupilId}::uuid is null or r.pupil_id = ${pupilId}::uuid)
      and not exists (select from route_enrolment e join school_record s on s.id = e.record_id
        where s.pupil_id = r.pupil_id and e.route_id = c.route_id and e.withdrawn_at is null)
    order by c.record_id, c.route_id, c.start_year desc, (c.withdrawn_at is null) desc, c.recorded_at desc`.execute(trx)
  return rows.flatMap(({ withdrawnAt, withdrawnOn, kind, decidedOn, ...row }) => {
    const standing = standingOf({ lines: kind ? [{ kind }] : [], withdrawnAt })
    const how = ENDED_OTHERWISE.find((one) => one === standing)
    const since = how === 'withdrawn' ? withdrawnOn : decidedOn
    return how && since ? [{ ...row, how, since }] : []
  })
}
