import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteAnswer } from './rules/answers.ts'

/** What those who started in the routes of the region answered later, counted; the view hides small numbers. */
export async function listRouteAnswers(trx: Trx): Promise<RouteAnswer[]> {
  const { rows } = await sql<RouteAnswer>`
    select s.route_id as "routeId", r.name, s.cohort::integer as cohort, s.moment::integer as moment, s.question, s.option, s.answers, s.n
    from follow_up_signal s join route r on r.id = s.route_id order by r.name, r.id`.execute(trx)
  return rows
}
