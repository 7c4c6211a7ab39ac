import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { AnswerCount } from './answers.ts'

/** What those who started in a route answered later; the view hides small numbers. The most given answer first. */
export async function listAnswers(trx: Trx, routeId: string): Promise<AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`
    select cohort::integer as cohort, moment::integer as moment, question, option, answers, n from follow_up_signal
    where route_id = ${routeId}::uuid order by cohort desc, question, n desc nulls last, option`.execute(trx)
  return rows
}
