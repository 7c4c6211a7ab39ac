import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteAnswer } from './route-answer.ts'

/** What those who started in the routes of the region answered later, counted; the view hides small numbers. */
export async function listRouteAnswers(trx: Trx): Promise<RouteAnswer[]> {
  const { rows } = await sql<RouteAnswer>`
    select s.route_id as "routeId", r.name, s.cohort::integer as cohort, s.moment::integer as moment, s.question, s.option, s.answers, s.n
    from follow_up_signal s join route r on r.id = s.route_id order by r.name, r.id`.execute(trx)
  return rows
}

/** The same of some routes, as far as this viewer may see the results of every school in them. */
export async function listAnswersOf(trx: Trx, routeIds: readonly string[]): Promise<RouteAnswer[]> {
  const { rows } = await sql<RouteAnswer>`
    select s.route_id as "routeId", r.name, s.cohort::integer as cohort, s.moment::integer as moment, s.question, s.option, s.answers, s.n
    from follow_up_signal s join route r on r.id = s.route_id
    where s.route_id = any (${[...routeIds]}::uuid[]) and s.route_id in (select results_of_all_partners())
    order by r.name, r.id, s.cohort desc, s.question, s.n desc nulls last, s.option`.execute(trx)
  return rows
}
