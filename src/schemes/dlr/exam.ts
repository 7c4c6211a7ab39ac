import { fits, needsDecision, notAllowed, statementRule } from '../judging.ts'
import type { PlanExam } from '../plan.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** Route years over which the vmbo exam may be spread: vmbo 3, vmbo 4 and the first year of the mbo. */
const LAST_EXAM_YEAR = 3

/** Who follows a dlr gets the vmbo diploma and the mbo diploma, so no part of the exam drops out. */
export const bothDiplomas: Rule = {
  id: 'dlr/both-diplomas',
  source: STERK.difference,
  judge({ exams }) {
    const dropped = subjectsOf(exams.filter(({ change }) => change === 'dropped'))
    if (dropped) return notAllowed('exams', { subjects: dropped })
    const isOpen = exams.length === 0 || exams.some(({ change }) => change === null)
    return isOpen ? needsDecision('exams') : fits('exams')
  },
}

/** The exam may be spread over route years 1 to 3. */
export const examInRouteYears1To3: Rule = {
  id: 'dlr/exam-in-route-years-1-to-3',
  source: STERK.room,
  judge({ exams }) {
    const taken = exams.filter(({ change }) => change !== 'dropped')
    if (exams.length > 0 && taken.length === 0) return null
    const late = subjectsOf(taken.filter(({ routeYear }) => routeYear !== null && routeYear > LAST_EXAM_YEAR))
    if (late) return notAllowed('exams', { subjects: late })
    const open = subjectsOf(taken.filter(({ routeYear }) => routeYear === null))
    if (exams.length === 0 || open) return needsDecision('exams', { subjects: open })
    return fits('exams')
  },
}

/** Vmbo and mbo make one programme of teaching and examining. */
export const oneExamProgramme = statementRule({
  id: 'dlr/one-exam-programme',
  source: STERK.examining,
  statement: 'exam-programme-joint',
  no: 'needs-decision',
})

const subjectsOf = (exams: readonly PlanExam[]): string => exams.map(({ subject }) => subject).join(', ')
