import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { lastTeldatum, type Said } from './finding.ts'

export interface GroupPupil {
  pupilId: string
  name: string
  /** what the schools say of the route today */
  said: Said[]
  /** enrolled at an mbo on the last 1 October */
  mboOnTeldatum: boolean
  /** in the mbo phase that day */
  inMboOnTeldatum: boolean
}

export interface OwnGroup {
  id: string
  name: string
  site: string
  pupils: GroupPupil[]
}

/** Own groups with their pupils of today; one query, because it is the first page of every morning. */
export async function readGroups(trx: Trx, ids: readonly string[], day: string): Promise<OwnGroup[]> {
  const { rows } = await sql<OwnGroup>`
    select g.id, g.name, s.name as site, coalesce(jsonb_agg(jsonb_build_object('pupilId', p.pupil_id, 'name', p.name, 'said', p.said,
        'mboOnTeldatum', p.mbo_on_teldatum, 'inMboOnTeldatum', p.in_mbo_on_teldatum) order by p.family_name, p.name)
      filter (where p.pupil_id is not null), '[]') as pupils
    from pupil_group g join site s on s.id = g.site_id left join my_group_pupils(${lastTeldatum(day)}::date) p on p.group_id = g.id
    where g.id = any (${ids}::uuid[]) group by g.id, g.name, s.name order by s.name, g.name`.execute(trx)
  return rows
}
