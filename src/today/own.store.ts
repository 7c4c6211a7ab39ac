import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Of a pupil, for the pupil or a parent: where, and in which route. */
export interface OwnPupil {
  pupilId: string
  name: string
  places: { site: string; opleiding: string; leerjaar: number | null }[]
  routes: { route: string; phase: 'VO' | 'MBO' }[]
}

export async function readOwn(trx: Trx, pupilIds: readonly string[], day: string): Promise<OwnPupil[]> {
  const { rows } = await sql<OwnPupil>`
    select r.pupil_id as "pupilId", min(concat_ws(' ', r.given_name, r.infix, r.family_name)) as name,
      coalesce(jsonb_agg(distinct jsonb_build_object('site', s.name, 'opleiding', e.opleiding, 'leerjaar', e.leerjaar)) filter (where s.id is not null), '[]') as places,
      coalesce((select jsonb_agg(distinct jsonb_build_object('route', o.name, 'phase', l.phase)) from school_record r2
        join route_enrolment l on l.record_id = r2.id join route o on o.id = l.route_id where r2.pupil_id = r.pupil_id and l.withdrawn_at is null
          and l.valid_from <= ${day}::date and coalesce(l.valid_until, 'infinity') >= ${day}::date), '[]') as routes
    from school_record r left join enrolment e on e.record_id = r.id and e.withdrawn_at is null
        and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date
      left join site s on s.id = e.site_id
    where r.pupil_id = any (${pupilIds}::uuid[]) group by r.pupil_id`.execute(trx)
  return rows
}
