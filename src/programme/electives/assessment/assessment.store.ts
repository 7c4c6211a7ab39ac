import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type AskingPupil, OWN, pupilColumns } from '../pupil.store.ts'
import type { JudgedGoal } from './assessment.ts'

export interface Assessment {
  id: string
  assessor: string
  outcomes: JudgedGoal[]
  assessedAt: string
  confirmedAt: string | null
}

/** A pupil with a place that counts, and what the company last said. */
export interface Participant extends AskingPupil {
  assignmentId: string
  assessment: Assessment | null
  hasLink: boolean
}

const LAST = sql`(select jsonb_build_object('id', x.id, 'assessor', x.assessor, 'outcomes', x.outcomes, 'assessedAt', x.assessed_at,
    'confirmedAt', x.confirmed_at) from elective_assessment x where x.assignment_id = a.id order by x.nr desc limit 1) as assessment`
const COUNTS = sql`a.confirmed_at is not null and a.withdrawn_at is null`

/** Pupils of the asker with a place in this elective. */
export async function participantsOf(trx: Trx, electiveId: string, day: string, now: Date): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select a.id as "assignmentId", ${pupilColumns(day)}, ${LAST},
      exists (select from elective_link l where l.id = a.link_id and l.withdrawn_at is null and l.expires_at > ${now}) as "hasLink"
    from elective_assignment a join school_record r on r.id = a.record_id join institution i on i.id = r.institution_id
    where a.elective_id = ${electiveId} and ${COUNTS} and ${OWN} order by i.name, lower(r.family_name), lower(r.given_name), a.id`.execute(
    trx,
  )
  return rows
}

export async function insertLink(
  trx: Trx,
  link: { id: string; electiveId: string; hash: string; createdBy: string; expiresAt: Date },
  assignmentIds: readonly string[],
): Promise<void> {
  await sql`insert into elective_link (id, elective_id, token_hash, created_by, expires_at)
    values (${link.id}, ${link.electiveId}, ${link.hash}, ${link.createdBy}, ${link.expiresAt})`.execute(trx)
  await sql`update elective_assignment set link_id = ${link.id} where id = any (${assignmentIds}::uuid[])`.execute(trx)
}

/** These places are no longer shared by a link; a link that this person made ends when nothing is shared by it any more. */
export async function unshare(trx: Trx, assignmentIds: readonly string[], personId: string, now: Date): Promise<void> {
  await sql`update elective_assignment set link_id = null where id = any (${assignmentIds}::uuid[]) and link_id is not null`.execute(trx)
  await sql`update elective_link l set withdrawn_at = ${now} where l.withdrawn_at is null and l.created_by = ${personId}
    and not exists (select from elective_assignment a where a.link_id = l.id)`.execute(trx)
}

/** The last assessment of this place becomes the result; false when it is not the last any more, or was confirmed already. */
export async function confirmAssessment(trx: Trx, assignmentId: string, id: string, personId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`update elective_assessment x set confirmed_by = ${personId}, confirmed_at = ${now}
    where x.id = ${id} and x.assignment_id = ${assignmentId} and x.confirmed_at is null
      and not exists (select from elective_assessment later where later.assignment_id = x.assignment_id
        and later.nr > x.nr) returning 1`.execute(trx)
  return rows.length > 0
}

export interface OpenLink {
  id: string
  electiveId: string
  elective: string
  goals: string[]
  startsOn: string
  endsOn: string
  expiresAt: Date
  withdrawnAt: Date | null
  regionId: string
}

export async function findLink(trx: Trx, hash: string): Promise<OpenLink | null> {
  const { rows } = await sql<OpenLink>`
    select l.id, e.id as "electiveId", e.name as elective, e.goals, e.starts_on as "startsOn", e.ends_on as "endsOn",
      l.expires_at as "expiresAt", l.withdrawn_at as "withdrawnAt", e.region_id as "regionId"
    from elective_link l join elective e on e.id = l.elective_id where l.token_hash = ${hash}`.execute(trx)
  return rows[0] ?? null
}

/** What a company gets to see of a pupil: no more than this. */
export interface Judged {
  assignmentId: string
  firstName: string
  group: string | null
  assessment: Assessment | null
}

/** With the pupil's number for the log, which no page shows. */
export async function judgedBy(trx: Trx, linkId: string, day: string): Promise<(Judged & { pupilId: string; recordId: string })[]> {
  const { rows } = await sql<Judged & { pupilId: string; recordId: string }>`
    select a.id as "assignmentId", r.given_name as "firstName", r.pupil_id as "pupilId", r.id as "recordId", ${LAST},
      (select min(g.name) from group_member m join pupil_group g on g.id = m.group_id where m.record_id = r.id
        and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date) as "group"
    from elective_assignment a join school_record r on r.id = a.record_id
    where a.link_id = ${linkId} and ${COUNTS} order by lower(r.given_name), a.id`.execute(trx)
  return rows
}

export async function insertAssessment(
  trx: Trx,
  { linkId, assignmentId, recordId, nr, assessor, outcomes, now }: NewAssessment,
): Promise<void> {
  await sql`insert into elective_assessment (assignment_id, record_id, link_id, nr, assessor, outcomes, assessed_at)
    values (${assignmentId}, ${recordId}, ${linkId}, ${nr}, ${assessor}, ${JSON.stringify(outcomes)}::jsonb, ${now})`.execute(trx)
}

export interface NewAssessment {
  linkId: string
  assignmentId: string
  recordId: string
  /** counts per place from 1 */
  nr: number
  assessor: string
  outcomes: readonly JudgedGoal[]
  now: Date
}

/** Locks the place, so that two who send at once are counted as two. */
export async function timesAssessed(trx: Trx, assignmentId: string): Promise<number> {
  await sql`select from elective_assignment where id = ${assignmentId} for update`.execute(trx)
  const { rows } = await sql<{ n: number }>`select count(*) as n from elective_assessment where assignment_id = ${assignmentId}`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

/** A look without an account: noted with the link instead of a person. */
export async function noteLinkLook(
  trx: Trx,
  pupilIds: readonly string[],
  { linkId, action, requestId }: { linkId: string; action: 'look' | 'change'; requestId: string },
): Promise<void> {
  await sql`insert into pupil_log (pupil_id, action, what, why, request_id)
    select p, ${action}, 'electives/assessment', ${JSON.stringify({ link: linkId, role: 'leerbedrijf', through: 'company' })}::jsonb, ${requestId}
    from unnest(${pupilIds}::uuid[]) p`.execute(trx)
}
