import { besluit } from '../../decrees/law-source.ts'
import { niveausOf } from '../../decrees/roads.ts'
import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { PlanExam, RoutePlan } from '../../plan.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { judgeBeforeMboExam, judgeLatestYear } from './exam-moment.ts'

/** Art. 7 lid 2 b and art. 8 lid 1 b. */
export const COMMON_PART_LATEST_YEAR = 3
export const WHOLE_EXAM_LATEST_YEAR = 4

/** Art. 7 lid 1: only on the way to mbo 2 sector subjects and the vocational programme may be left out; never in the common part. */
export const mayDropExam: Rule = {
  id: 'besluit-2014/exam-dropped',
  source: besluit('7', '1'),
  judge(plan) {
    const dropped = droppedIn(plan).filter(({ part }) => part !== 'common')
    if (dropped.length === 0) return null
    return judgeDropped(plan, dropped)
  },
}

function judgeDropped(plan: RoutePlan, dropped: readonly PlanExam[]): Judgement {
  const given = { subjects: subjectsOf(dropped) }
  const niveaus = niveausOf(plan)
  const field = `exams/${dropped[0]?.id}`
  if (niveaus.length > 0 && !niveaus.includes(2)) return notAllowed(field, given)
  const isRoom = niveaus.length === 1 && dropped.every(({ part }) => part !== 'other')
  return isRoom ? fits(field, given) : needsDecision(field, given)
}

/** Art. 7 lid 2: at least the common part is finished, so it cannot be dropped. */
export const commonPartKept: Rule = {
  id: 'besluit-2014/common-part-kept',
  source: besluit('7', '2'),
  judge: (plan) => (leadsToMbo2(plan) ? judgeKept(plan.exams.filter(isCommon)) : null),
}

export const commonPartInTime: Rule = {
  id: 'besluit-2014/common-part-in-time',
  source: besluit('7', '2 b'),
  judge: (plan) => (leadsToMbo2(plan) ? judgeLatestYear(plan.exams.filter(isCommon), COMMON_PART_LATEST_YEAR) : null),
}

export const commonPartBeforeMbo: Rule = {
  id: 'besluit-2014/common-part-before-mbo-exam',
  source: besluit('7', '2 a'),
  judge: (plan) => (leadsToMbo2(plan) ? judgeBeforeMboExam(plan, plan.exams.filter(isCommon)) : null),
}

/** Art. 2 lid 3: no room of its own on the way to mbo 3, so the ordinary rules of the vmbo exam hold; they are not at hand. */
export const examToMbo3: Rule = {
  id: 'besluit-2014/exam-to-mbo-3',
  source: besluit('2', '3'),
  judge(plan) {
    if (!niveausOf(plan).includes(3)) return null
    if (plan.exams.length === 0) return needsDecision('exams')
    const moved = plan.exams.find(({ change }) => change === 'moved' || change === null)
    return moved ? needsDecision(`exams/${moved.id}`) : fits('exams')
  },
}

/** Art. 8 lid 1: in a beroepsroute the whole exam. */
export const wholeExamKept: Rule = {
  id: 'besluit-2014/whole-exam-kept',
  source: besluit('8', '1'),
  judge: ({ exams }) => judgeKept(exams),
}

export const wholeExamInTime: Rule = {
  id: 'besluit-2014/whole-exam-in-time',
  source: besluit('8', '1 b'),
  judge: ({ exams }) => judgeLatestYear(exams, WHOLE_EXAM_LATEST_YEAR),
}

export const wholeExamBeforeMbo: Rule = {
  id: 'besluit-2014/whole-exam-before-mbo-exam',
  source: besluit('8', '1 a'),
  judge: (plan) => judgeBeforeMboExam(plan, plan.exams),
}

function judgeKept(exams: readonly PlanExam[]): Judgement {
  const dropped = exams.filter(({ change }) => change === 'dropped')
  if (dropped.length > 0) return notAllowed(`exams/${dropped[0]?.id}`, { subjects: subjectsOf(dropped) })
  const open = exams.find(({ change }) => change === null)
  if (exams.length === 0) return needsDecision('exams')
  return open ? needsDecision(`exams/${open.id}`) : fits('exams')
}

const isCommon = ({ part }: PlanExam): boolean => part === 'common'
const leadsToMbo2 = (plan: RoutePlan): boolean => niveausOf(plan).includes(2)
const droppedIn = ({ exams }: RoutePlan): PlanExam[] => exams.filter(({ change }) => change === 'dropped')
const subjectsOf = (exams: readonly PlanExam[]): string => exams.map(({ subject }) => subject).join(', ')
