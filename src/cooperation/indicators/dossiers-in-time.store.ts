import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { DossierCount } from './dossiers-in-time.ts'

/** Numbers only, through a function of the database: dossiers themselves are of the pupils' schools. */
export async function listDossierCounts(trx: Trx, { from, until }: { from: string; until: string }): Promise<DossierCount[]> {
  const { rows } = await sql<DossierCount>`
    select f.route_id as "routeId", r.name as "routeName", f.institution_id as "institutionId", f.school_year as "schoolYear", f.due,
      f.in_time as "inTime" from hand_over_figures(${from}::date, ${until}::date) f join route r on r.id = f.route_id
    order by r.name, f.school_year, f.institution_id`.execute(trx)
  return rows
}
