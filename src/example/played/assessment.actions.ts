import { ASSESSMENT_QUESTIONS, answerAssessment, assessmentKey, openAssessments, seeAssessments, seeOpening } from '#cooperation/actions.ts'
import { schoolYearOf } from '../calendar.ts'
import type { PersonRow } from '../rows.ts'
import { form, played, type Stage } from './stage.actions.ts'

/** Last spring both sides looked back on the route; about time they think differently. */
export async function answerTogether({ as, coordinator, pair, today }: Stage): Promise<void> {
  const year = schoolYearOf(today)
  const opening = as(coordinator, `${year}-05-11`)
  const subject = (await seeOpening(opening)).subjects.find(({ routeId }) => routeId === pair.routeId)
  if (!subject) throw new Error('the route of the example cannot be looked back on')
  const days = { schooljaar: String(year - 1), van: `${year}-05-11`, tot: `${year}-06-05` }
  await played(openAssessments(opening, form({ waarover: assessmentKey(subject), ...days })))
  const [assessment] = (await seeAssessments(opening)).assessments
  const { vmboLeader, teacher, lead, mboLeader, coach } = pair.people
  const answer = (person: PersonRow, scores: string, toelichting = '', kant = {}) => {
    const given = ASSESSMENT_QUESTIONS.map((question, at): [string, string] => [question, scores[at] ?? ''])
    const more = { toelichting, herkenbaar: 'ja', ...kant }
    return played(answerAssessment(as(person, `${year}-05-20`), assessment?.id ?? '', form(more, ...given)))
  }
  await answer(vmboLeader, '545442344', 'De gezamenlijke toetsen zijn een grote stap.')
  await answer(teacher, '454432344', 'Voor overleg met het mbo is te weinig tijd in het rooster.')
  await answer(lead, '445443345', '', { kant: 'vo' })
  await answer(mboLeader, '543445434')
  await answer(coach, '444455333', 'Wij willen eerder weten wie er komen.')
}
