import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { TERMS, type Terms } from './terms.ts'

export type TermsOf = (routeId: string | null) => Terms

/** The terms of each route; those of a route without its own, and of no route, are the proposed ones. */
export async function loadTerms(trx: Trx): Promise<TermsOf> {
  const { rows } = await sql<Terms & { routeId: string }>`
    select route_id as "routeId", send_before as "sendBefore", answer_within as "answerWithin", mend_within as "mendWithin",
      talk_within as "talkWithin", word_within as "wordWithin", desk_after as "deskAfter" from hand_over_term`.execute(trx)
  const own = new Map(rows.map(({ routeId, ...terms }) => [routeId, terms]))
  return (routeId) => (routeId === null ? TERMS : (own.get(routeId) ?? TERMS))
}

export async function keepTerms(trx: Trx, routeId: string, terms: Terms, personId: string): Promise<void> {
  const { sendBefore, answerWithin, mendWithin, talkWithin, wordWithin, deskAfter } = terms
  await sql`insert into hand_over_term (route_id, send_before, answer_within, mend_within, talk_within, word_within, desk_after, set_by)
    values (${routeId}, ${sendBefore}, ${answerWithin}, ${mendWithin}, ${talkWithin}, ${wordWithin}, ${deskAfter}, ${personId})
    on conflict (route_id) do update set send_before = excluded.send_before, answer_within = excluded.answer_within,
      mend_within = excluded.mend_within, talk_within = excluded.talk_within, word_within = excluded.word_within,
      desk_after = excluded.desk_after, set_by = excluded.set_by, set_at = now()`.execute(trx)
}

export interface TermRoute {
  id: string
  name: string
  /** decided for this route; else the proposed ones hold */
  isOwn: boolean
  mayChange: boolean
}

/** The routes of the region that have not ended, and which of them who asks may set the terms of. */
export async function listTermRoutes(trx: Trx, day: string): Promise<TermRoute[]> {
  const { rows } = await sql<TermRoute>`
    select r.id, r.name, t.route_id is not null as "isOwn", r.id in (select ruled_scopes('route/change')) as "mayChange"
    from route r left join hand_over_term t on t.route_id = r.id where coalesce(r.ends_on, 'infinity') >= ${day}::date order by r.name, r.id`.execute(
    trx,
  )
  return rows
}
