import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Party } from './agreement.ts'

/** Routes as this part of the house knows them: with the schools that take part, by name. */
export interface RouteChoice {
  routeId: string
  name: string
  scheme: string
  startsOn: string
  endsOn: string | null
  schools: readonly string[]
}

export async function listRouteChoices(trx: Trx): Promise<RouteChoice[]> {
  const { rows } = await sql<RouteChoice>`
    select r.id as "routeId", r.name, r.scheme, r.starts_on as "startsOn", r.ends_on as "endsOn",
      array(select distinct i.name from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id
        where p.route_id = r.id order by i.name) as schools
    from route r order by r.name, r.id`.execute(trx)
  return rows
}

/** Every school of the region as a party for itself; `reach` as agreement.ts says. */
export async function listPartyChoices(trx: Trx): Promise<Omit<Party, 'id'>[]> {
  const { rows } = await sql<Omit<Party, 'id'>>`
    select b.id as "boardId", b.name as "boardName", i.id as "institutionId", i.name as "institutionName",
      array(select i.id union select s.id from site s where s.institution_id = i.id) as reach
    from institution i join board b on b.id = i.board_id order by b.name, i.name`.execute(trx)
  return rows
}
