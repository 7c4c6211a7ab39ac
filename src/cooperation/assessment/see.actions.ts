import { whyMay } from '#platform/access/viewer.ts'
import { schoolYearOf } from '#schools/index.ts'
import { isId } from '../id.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import {
  findAnswer,
  findAssessment,
  listAnswered,
  listAssessments,
  listRemarks,
  listScores,
  listSubjects,
  listTurnout,
} from './assessment.store.ts'
import { type Answer, type Assessment, type Subject, stateOn } from './assessment.ts'
import type { Turnout } from './gaps.ts'
import type { Side } from './questions.ts'
import { type Compared, sideBySide } from './side-by-side.ts'
import { sidesOf, whyMayOpen } from './why-may.ts'

export interface SeenAssessments {
  today: string
  assessments: readonly Assessment[]
  turnout: readonly Turnout[]
  /** ids of those that this person answered */
  answered: readonly string[]
  mayOpen: boolean
}

export function seeAssessments(act: Act): Promise<SeenAssessments> {
  return inTurn(act, async ({ trx, today }) => ({
    ...{ today, assessments: await listAssessments(trx), turnout: await listTurnout(trx) },
    answered: await listAnswered(trx, act.viewer.personId),
    mayOpen: whyMay(act.viewer, 'agreement/change') !== null,
  }))
}

export interface SeenAssessment {
  today: string
  assessment: Assessment
  state: ReturnType<typeof stateOn>
  turnout: readonly Turnout[]
  answer: Answer | null
  /** in whose name this viewer can answer */
  sides: readonly Side[]
  /** after the last day */
  compared: readonly Compared[]
  remarks: readonly { side: Side; remark: string }[]
  mayMove: boolean
}

export function seeAssessment(act: Act, id: string): Promise<SeenAssessment | null> {
  return inTurn(act, async ({ trx, today }) => {
    const assessment = isId(id) ? await findAssessment(trx, id) : null
    if (!assessment) return null
    const sides = sidesOf(act.viewer, assessment)
    const mayMove = whyMayOpen(act.viewer, assessment) !== null
    if (sides.length === 0 && !mayMove) return null
    const state = stateOn(assessment, today)
    const scores = state === 'closed' ? await listScores(trx) : []
    return {
      ...{ today, assessment, state, sides, mayMove },
      turnout: (await listTurnout(trx)).filter(({ assessmentId }) => assessmentId === id),
      answer: await findAnswer(trx, id, act.viewer.personId),
      compared: sideBySide(scores.filter(({ assessmentId }) => assessmentId === id)),
      remarks: state === 'closed' ? await listRemarks(trx, id) : [],
    }
  })
}

export interface OpeningChoices {
  today: string
  schoolYear: number
  subjects: readonly Subject[]
}

/** What this viewer can ask both sides about. */
export function seeOpening(act: Act): Promise<OpeningChoices> {
  return inTurn(act, async ({ trx, today }) => {
    const subjects = (await listSubjects(trx)).filter((one) => whyMayOpen(act.viewer, aboutOf(act, one)) !== null)
    return { today, schoolYear: schoolYearOf(today), subjects }
  })
}

/** As much of an assessment that is not there yet as its right looks at. */
const aboutOf = ({ viewer }: Act, { voId, mboId, routeIds, ...one }: Subject & Pick<Assessment, 'routeIds'>) => ({
  ...{ ...one, regionId: viewer.regionId, routeIds },
  reach: { vo: voId ? [voId] : [], mbo: mboId ? [mboId] : [] },
})
