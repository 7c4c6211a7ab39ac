import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { DesignNumbers } from './expected-pupils.ts'

export interface DesignedRoute {
  routeId: string
  name: string
  vo: string[]
  mbo: string[]
  /** null: no design that says so */
  design: DesignNumbers | null
}

/** The routes of these schools with what their last agreed design says of pupils; else the last draft that this viewer sees. */
export async function listDesignedRoutes(trx: Trx, institutions: readonly string[]): Promise<DesignedRoute[]> {
  const { rows } = await sql<DesignedRoute>`
    with partner as (
      select p.route_id, p.side, s.institution_id as id from route_partner p join site s on s.id = p.site_id)
    select r.id as "routeId", r.name,
      array(select distinct p.id from partner p where p.route_id = r.id and p.side = 'vo' order by 1) as vo,
      array(select distinct p.id from partner p where p.route_id = r.id and p.side = 'mbo' order by 1) as mbo,
      (select jsonb_build_object('intake', v.design -> 'intake', 'years', v.design -> 'years', 'target', v.design -> 'target', 'startsOn', v.design -> 'startsOn')
        from route_version v where v.route_id = r.id order by v.state in ('agreed', 'running') desc, v.number desc limit 1) as design
    from route r
    where exists (select from partner p where p.route_id = r.id and p.id = any (${[...institutions]}::uuid[])) order by r.name, r.id`.execute(
    trx,
  )
  return rows
}
