import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountedFrom, Moment } from './plan.ts'
import type { Answer } from './questions.ts'
import type { Asked } from './response.ts'

export interface FollowUp extends Asked {
  id: string
  recordId: string
  pupilId: string
  name: string
  email: string | null
  routeId: string
  routeName: string
  cohort: number
  /** months; null: somebody tells at another moment */
  moment: Moment | null
  countedFrom: CountedFrom
  /** who asks may ask: it is the own school's pupil */
  mayAsk: boolean
}

/** What is planned and was asked of pupils in sight, by route and cohort, then by name. */
export async function listFollowUps(trx: Trx): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    with seen as materialized (select * from follow_up where withdrawn_at is null),
      answered as materialized (select id from answered_follow_ups(array(select id from seen)) as id),
      own as materialized (select own_records('hand-over/write') as id)
    select f.id, f.record_id as "recordId", r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name, r.email,
      f.route_id as "routeId", o.name as "routeName", f.cohort, f.moment, f.counted_from as "countedFrom", f.due_on as "dueOn",
      f.sent_on as "sentOn", f.expires_on as "expiresOn", f.refused_on as "refusedOn", f.id in (select id from answered) as "isAnswered",
      f.record_id in (select id from own) as "mayAsk"
    from seen f join school_record r on r.id = f.record_id join route o on o.id = f.route_id
    order by o.name, f.cohort desc, lower(r.family_name), lower(r.given_name), r.id, f.due_on`.execute(trx)
  return rows
}

export interface Starter {
  recordId: string
  pupilId: string
  routeId: string
  cohort: number
  since: string
  /** the last day, of who left */
  leftOn: string | null
}

/** Everybody who ever began in a route, once a route: on the record of one's own school, with the first day. */
export async function listStarters(trx: Trx): Promise<Starter[]> {
  const { rows } = await sql<Starter>`
    with own as materialized (select own_records('pupil/change') as id),
      spell as (select r.pupil_id, e.route_id, min(e.valid_from) as since,
          (array_agg(e.record_id order by e.record_id in (select id from own) desc, e.valid_from, e.record_id))[1] as record_id
        from route_enrolment e join school_record r on r.id = e.record_id where e.withdrawn_at is null group by 1, 2)
    select s.record_id as "recordId", s.pupil_id as "pupilId", s.route_id as "routeId", s.since,
      (extract(year from s.since) - case when extract(month from s.since) < 8 then 1 else 0 end)::integer as cohort,
      (select max(l.happened_on) from leaving l join school_record r on r.id = l.record_id where r.pupil_id = s.pupil_id and l.route_id = s.route_id
        and l.withdrawn_at is null and l.destination <> 'same-route') as "leftOn"
    from spell s where s.record_id in (select id from own)`.execute(trx)
  return rows
}

export interface NewLink {
  hash: string
  on: string
  how: 'mail' | 'card'
  expiresOn: string
  personId: string
}

/** A new link takes the place of the old one; not of who answered or would rather not. */
export async function setLink(trx: Trx, id: string, { hash, on, how, expiresOn, personId }: NewLink): Promise<void> {
  await sql`update follow_up set token_hash = ${hash}, sent_on = ${on}::date, sent_how = ${how}, expires_on = ${expiresOn}::date,
    sent_by = ${personId} where id = ${id}::uuid and refused_on is null and withdrawn_at is null`.execute(trx)
}

export async function noteRefusal(trx: Trx, id: string, on: string): Promise<void> {
  await sql`update follow_up set refused_on = ${on}::date where id = ${id}::uuid and refused_on is null`.execute(trx)
}

/** What the link leads to. */
export interface OpenQuestions {
  id: string
  recordId: string
  pupilId: string
  givenName: string
  routeName: string
  school: string
  /** null: to tell what happened */
  moment: Moment | null
  expiresOn: string
  refusedOn: string | null
  answeredOn: string | null
  isWithdrawn: boolean
}

export async function findByToken(trx: Trx, hash: string): Promise<OpenQuestions | null> {
  const { rows } = await sql<OpenQuestions>`
    select f.id, f.record_id as "recordId", r.pupil_id as "pupilId", r.given_name as "givenName", o.name as "routeName", i.name as school, f.moment,
      f.expires_on as "expiresOn", f.refused_on as "refusedOn", a.answered_on as "answeredOn", a.withdrawn_on is not null as "isWithdrawn"
    from follow_up f join school_record r on r.id = f.record_id join institution i on i.id = r.institution_id join route o on o.id = f.route_id
      left join follow_up_answer a on a.follow_up_id = f.id
    where f.token_hash = ${hash} and f.withdrawn_at is null for update of f`.execute(trx)
  return rows[0] ?? null
}

export async function keepAnswer(
  trx: Trx,
  { id, recordId }: Pick<OpenQuestions, 'id' | 'recordId'>,
  answer: Answer,
  on: string,
): Promise<void> {
  const { place, level, fitted, known, missed, words, helped, better, named } = answer
  await sql`insert into follow_up_answer (follow_up_id, record_id, answered_on, named, place, level, fitted, known, missed, words, helped, better)
    values (${id}, ${recordId}, ${on}::date, ${named}, ${place}, ${level}, ${fitted}, ${known}, ${missed}, ${words}, ${helped}, ${better})`.execute(
    trx,
  )
}

/** What was said is gone; that there was an answer stays, so that nobody asks again. */
export async function emptyAnswer(trx: Trx, id: string, on: string): Promise<void> {
  await sql`update follow_up_answer set place = null, level = null, fitted = null, known = null, missed = null, words = null, helped = null, better = null, named = false,
    withdrawn_on = ${on}::date where follow_up_id = ${id} and withdrawn_on is null`.execute(trx)
}

/** A look without an account: noted with the link instead of a person. */
export async function noteByLink(trx: Trx, one: OpenQuestions, action: 'look' | 'change', requestId: string): Promise<void> {
  const why = JSON.stringify({ link: one.id, role: 'leerling', through: 'own-record' })
  await sql`insert into pupil_log (pupil_id, action, what, why, request_id)
    values (${one.pupilId}, ${action}, 'follow-up/answer', ${why}::jsonb, ${requestId})`.execute(trx)
}

export interface NamedAnswer {
  followUpId: string
  answeredOn: string
  place: string | null
  fitted: string | null
  known: string | null
  missed: string | null
  words: string | null
  /** of who told at another moment */
  helped: string | null
  better: string | null
}

/** Answers that may be read with the name. */
export async function listNamedAnswers(trx: Trx): Promise<NamedAnswer[]> {
  const { rows } =
    await sql<NamedAnswer>`select follow_up_id as "followUpId", answered_on as "answeredOn", place, fitted, known, missed, words, helped, better
    from follow_up_answer where withdrawn_on is null`.execute(trx)
  return rows
}

export interface Figure {
  question: string
  option: string
  answers: number
  /** null: too few to show */
  n: number | null
  routeId: string
  cohort: number
  /** null: told at another moment */
  moment: number | null
}

export async function listFigures(trx: Trx): Promise<Figure[]> {
  const { rows } = await sql<Figure>`select question, option, answers, n, route_id as "routeId", cohort, moment
    from follow_up_signal order by question, n desc nulls last, option`.execute(trx)
  return rows
}
