import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Answer, Assessment, Subject } from './assessment.ts'
import type { Turnout } from './gaps.ts'
import type { ScoreCount } from './side-by-side.ts'

/** Those that one may see, the latest school year first. */
export const listAssessments = (trx: Trx): Promise<Assessment[]> => read(trx, sql<boolean>`true`)

export async function findAssessment(trx: Trx, id: string): Promise<Assessment | null> {
  return (await read(trx, sql<boolean>`a.id = ${id}`))[0] ?? null
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Assessment[]> {
  const { rows } = await sql<Omit<Assessment, 'reach'> & { voReach: string[]; mboReach: string[] }>`
    select a.id, a.region_id as "regionId", a.school_year as "schoolYear", a.route_id as "routeId", a.vo_id as "voId", a.mbo_id as "mboId",
      coalesce(r.name, concat(v.name, ' – ', m.name)) as name, a.opens_on as "opensOn", a.closes_on as "closesOn",
      case when a.route_id is not null then array[a.route_id] else ${sharedRoutes} end as "routeIds",
      ${reachOf('vo')} as "voReach", ${reachOf('mbo')} as "mboReach"
    from assessment a left join route r on r.id = a.route_id left join institution v on v.id = a.vo_id left join institution m on m.id = a.mbo_id
    where ${which} order by a.school_year desc, name, a.id`.execute(trx)
  return rows.map(({ voReach, mboReach, ...one }) => ({ ...one, reach: { vo: voReach, mbo: mboReach } }))
}

/** Routes in which both schools of the pair take part, each at its own side. */
const sharedRoutes = sql`array(select distinct vp.route_id from route_partner vp join site vs on vs.id = vp.site_id
  join route_partner mp on mp.route_id = vp.route_id join site ms on ms.id = mp.site_id
  where vp.side = 'vo' and mp.side = 'mbo' and vs.institution_id = a.vo_id and ms.institution_id = a.mbo_id)`

/** The institutions of a side, with their sites and the groups of these. */
const reachOf = (side: 'vo' | 'mbo') => sql`array(
  with school as (select ${sql.ref(`a.${side}_id`)} as id where a.route_id is null
    union select s.institution_id from route_partner p join site s on s.id = p.site_id where p.route_id = a.route_id and p.side = ${side})
  select id from school union select s.id from site s where s.institution_id in (select id from school)
  union select g.id from pupil_group g join site s on s.id = g.site_id where s.institution_id in (select id from school))`

/** The answer of this person, who alone can read it back. */
export async function findAnswer(trx: Trx, assessmentId: string, personId: string): Promise<Answer | null> {
  const { rows } = await sql<Answer>`
    select side, scores, remark, may_be_seen as "mayBeSeen" from assessment_answer
    where assessment_id = ${assessmentId} and person_id = ${personId}`.execute(trx)
  return rows[0] ?? null
}

/** Assessments to which this person gave an answer. */
export async function listAnswered(trx: Trx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select assessment_id as id from assessment_answer where person_id = ${personId}`.execute(trx)
  return rows.map(({ id }) => id)
}

export async function listTurnout(trx: Trx): Promise<Turnout[]> {
  const { rows } =
    await sql<Turnout>`select assessment_id as "assessmentId", side, answers from assessment_turnout() order by 1, side desc`.execute(trx)
  return rows
}

/** After the last day; what would show who answered is kept back by the database. */
export async function listScores(trx: Trx): Promise<(ScoreCount & { assessmentId: string })[]> {
  const { rows } = await sql<ScoreCount & { assessmentId: string }>`
    select assessment_id as "assessmentId", side, question, score, answers, kept_back as "keptBack" from assessment_scores()`.execute(trx)
  return rows
}

export async function listRemarks(trx: Trx, assessmentId: string): Promise<{ side: Answer['side']; remark: string }[]> {
  const { rows } = await sql<{ side: Answer['side']; remark: string }>`
    select side, remark from assessment_remarks() where assessment_id = ${assessmentId}`.execute(trx)
  return rows
}

/** Routes with both sides, and pairs of schools that share one: what an assessment can be about. */
export async function listSubjects(trx: Trx): Promise<(Subject & Pick<Assessment, 'routeIds'>)[]> {
  const { rows } = await sql<Subject & Pick<Assessment, 'routeIds'>>`
    with pair as (select distinct r.id as route_id, r.name as route_name, vi.id as vo_id, vi.name as vo_name, mi.id as mbo_id, mi.name as mbo_name
      from route r join route_partner vp on vp.route_id = r.id and vp.side = 'vo' join site vs on vs.id = vp.site_id
        join institution vi on vi.id = vs.institution_id join route_partner mp on mp.route_id = r.id and mp.side = 'mbo'
        join site ms on ms.id = mp.site_id join institution mi on mi.id = ms.institution_id where vi.id <> mi.id)
    select * from (select null::uuid as "routeId", vo_id as "voId", mbo_id as "mboId", concat(vo_name, ' – ', mbo_name) as name,
        array_agg(route_id) as "routeIds", 1 as kind from pair group by vo_id, mbo_id, vo_name, mbo_name
      union all select route_id, null, null, route_name, array[route_id], 2 from pair group by route_id, route_name) x
    order by kind, name`.execute(trx)
  return rows
}

export interface ToAnswer {
  id: string
  name: string
  closesOn: string
}

/** For the start page: open on this day, not answered yet by this person, who can. The first to close first. */
export async function listToAnswer(trx: Trx, personId: string, today: string): Promise<ToAnswer[]> {
  const open = await read(
    trx,
    sql<boolean>`${today}::date between a.opens_on and a.closes_on
    and a.id in (select m.assessment_id from my_assessment_sides('assessment/answer') m)
    and not exists (select from assessment_answer w where w.assessment_id = a.id and w.person_id = ${personId})`,
  )
  return open
    .map(({ id, name, closesOn }) => ({ id, name, closesOn }))
    .toSorted((one, other) => one.closesOn.localeCompare(other.closesOn) || one.name.localeCompare(other.name))
}
