import { answerQuestions, leaveRoute, makeFollowUpLink, seeFollowUps } from '#pupils/actions.ts'
import { daysAfter, schoolYearOf, workday } from '../../calendar.ts'
import { form, played } from '../stage.actions.ts'
import { named, type Pupil, type School } from './school.actions.ts'

/** Somebody switched and told a few months later how it went; somebody had the diploma early. */
export async function playLeavings(school: School): Promise<void> {
  const { people, stage, today } = school
  const left = workday(daysAfter(today, -110))
  const switched = whoIsIn(school, stage.pair.vo, 'VO', left)
  const leader = school.desk(people.leader, left)
  const why = form({ 'laatste-dag': left, reden: 'other-sector', bestemming: 'regular-vo', terugweg: 'ja' })
  await played(leaveRoute(leader.db, leader.request, switched.id, stage.pair.routeId, 'switch', why))
  await ask(school, switched)
  const ready = school.ago(15)
  const finished = whoIsIn(school, stage.pair.mbo, 'MBO', ready, 2)
  const { db, request } = school.desk(people.mboLeader, ready)
  const diploma = form({ 'diploma-dag': ready, 'laatste-dag': ready, waar: 'binnen', diploma: 'mbo-3', bestemming: 'work' })
  await played(leaveRoute(db, request, finished.id, stage.pair.routeId, 'diploma', diploma))
}

/** In the route at this school since before the day, and in none of the groups that one looks along with. */
function whoIsIn(
  { stage: { rows, pair }, vmbo, mbo, child }: School,
  institutionId: string,
  phase: 'VO' | 'MBO',
  day: string,
  leerjaar?: number,
): Pupil {
  const taken = new Set([...vmbo.pupils, ...mbo.pupils, child].map(({ recordId }) => recordId))
  const lines = rows.route_enrolment.filter(
    (line) =>
      line.route_id === pair.routeId &&
      line.phase === phase &&
      line.valid_until === null &&
      line.valid_from <= day &&
      !taken.has(line.record_id),
  )
  const inYear = (recordId: string): boolean =>
    rows.enrolment.some(
      (one) => one.record_id === recordId && one.valid_until === null && (leerjaar === undefined || one.leerjaar === leerjaar),
    )
  const found = lines
    .map(({ record_id }) => rows.school_record.find(({ id }) => id === record_id))
    .find((one) => one?.institution_id === institutionId && inYear(one.id))
  if (!found) throw new Error(`nobody of the example can leave the route at the ${phase} on ${day}`)
  return named(found)
}

/** By a card with a link, without an account; the school may read it without the name. */
async function ask({ people, stage, desk, today }: School, { id }: Pupil): Promise<void> {
  const { db, platform, request } = desk(people.leader, workday(daysAfter(today, -12)))
  const cohorts = [0, 1, 2].map((back) => schoolYearOf(today) - back)
  const seen = await Promise.resolve(cohorts.map((cohort) => seeFollowUps(db, request, stage.pair.routeId, cohort)))
  const all = (await Promise.all(seen)).flatMap((cohort) => cohort?.followUps ?? [])
  const first = all.find(({ pupilId, moment }) => pupilId === id && moment === 3)
  const link = first && (await makeFollowUpLink(db, request, first.id, 'card'))
  if (!link) throw new Error('nobody may ask the pupil of the example who left')
  const said = {
    toestemming: 'ja',
    nu: 'school',
    niveau: 'vmbo',
    paste: 'partly',
    kende: 'yes',
    miste: 'practice',
    woorden: 'Techniek was leuk, maar ik werk liever met mensen.',
  }
  await played(answerQuestions(platform, link.token, form(said), request.requestId))
}
