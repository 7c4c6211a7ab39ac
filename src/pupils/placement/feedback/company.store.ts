import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { GivenAnswer } from './link.ts'

/** What stands behind a link: first name and what is asked. The numbers are for the log, and no page shows them. */
export interface OpenLink {
  id: string
  recordId: string
  pupilId: string
  firstName: string
  company: string | null
  startsOn: string
  endsOn: string
  questions: string[]
  expiresAt: Date
  withdrawnAt: Date | null
  /** how often something was said by it */
  times: number
}

export async function findLink(trx: Trx, hash: string): Promise<OpenLink | null> {
  const { rows } = await sql<OpenLink>`
    select l.id, l.record_id as "recordId", r.pupil_id as "pupilId", r.given_name as "firstName", coalesce(c.name, p.company_name) as company,
      p.starts_on as "startsOn", p.ends_on as "endsOn", l.questions, l.expires_at as "expiresAt", coalesce(l.withdrawn_at, p.withdrawn_at) as "withdrawnAt",
      (select count(*)::integer from placement_feedback f where f.link_id = l.id) as times
    from placement_link l join placement p on p.id = l.placement_id join school_record r on r.id = l.record_id
      left join learning_company c on c.id = p.company_id where l.token_hash = ${hash} for update of l`.execute(trx)
  return rows[0] ?? null
}

/** A look without an account: with the link, and in the pupil's log instead of a person. */
export async function noteLook(
  trx: Trx,
  { id, recordId, pupilId }: OpenLink,
  { action, now, requestId }: { action: 'look' | 'change'; now: Date; requestId: string },
): Promise<void> {
  await sql`insert into placement_look (link_id, record_id, looked_at) values (${id}, ${recordId}, ${now})`.execute(trx)
  await sql`insert into pupil_log (pupil_id, action, what, why, request_id)
    values (${pupilId}, ${action}, 'placement/feedback', ${JSON.stringify({ link: id, role: 'leerbedrijf', through: 'company' })}::jsonb, ${requestId})`.execute(
    trx,
  )
}

export async function insertFeedback(
  trx: Trx,
  { id, recordId, times }: OpenLink,
  { givenBy, answers }: { givenBy: string; answers: readonly GivenAnswer[] },
  now: Date,
): Promise<void> {
  await sql`insert into placement_feedback (link_id, record_id, nr, given_by, answers, given_at)
    values (${id}, ${recordId}, ${times + 1}, ${givenBy}, ${JSON.stringify(answers)}::jsonb, ${now})`.execute(trx)
}
