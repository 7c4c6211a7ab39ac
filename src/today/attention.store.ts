import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { lastTeldatum } from '#schools/index.ts'
import type { SignalKind } from './finding.ts'

export interface Signalled {
  pupilId: string
  name: string
  kind: SignalKind
  route: string
}

/** So many are shown; the rest is a number. */
export const SHOWN = 10

export interface Attention {
  total: number
  shown: Signalled[]
}

/** Pupils about whom the schools do not say the same, of all whom the one who asks may see. */
export async function readAttention(trx: Trx, day: string): Promise<Attention> {
  const teldatum = lastTeldatum(day)
  const { rows } = await sql<Signalled & { total: number }>`
    with line as materialized (
      select r.pupil_id, e.route_id, e.phase, e.valid_from from route_enrolment e join school_record r on r.id = e.record_id
      where e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date),
    found as (
      select pupil_id, route_id, 'phase-differs' as kind from line group by pupil_id, route_id having count(distinct phase) > 1
      union all
      select l.pupil_id, l.route_id, 'no-mbo-enrolment' from line l
      where l.phase = 'MBO' and l.valid_from <= ${teldatum}::date and not exists (
        select from school_record r join enrolment e on e.record_id = r.id
        where r.pupil_id = l.pupil_id and e.kind = 'mbo' and e.withdrawn_at is null
          and e.valid_from <= ${teldatum}::date and coalesce(e.valid_until, 'infinity') >= ${teldatum}::date)),
    one as (select distinct on (pupil_id) pupil_id, route_id, kind from found order by pupil_id, kind desc),
    named as (
      select o.pupil_id, o.kind, t.name as route, (select concat_ws(' ', r.given_name, r.infix, r.family_name) from school_record r
        where r.pupil_id = o.pupil_id order by r.created_at limit 1) as name
      from one o join route t on t.id = o.route_id)
    select pupil_id as "pupilId", kind, route, name, count(*) over () as total from named order by route, name limit ${SHOWN}`.execute(trx)
  return { total: rows[0]?.total ?? 0, shown: rows.map(({ pupilId, kind, route, name }) => ({ pupilId, kind, route, name })) }
}
