import { fits, needsDecision } from '../judging.ts'
import type { PlanExam } from '../plan.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/**
 * Leaving out a part of the vmbo exam takes room that a scheme gives, such as article 7 of the ended decree on the
 * vakmanschaproute. What a route without such a scheme may leave out stands in the Eindexamenbesluit, which is not at hand:
 * so it is a decision, and no no.
 */
export const examWhole: Rule = {
  id: 'regulier/exam-whole',
  source: REPORTS.routeTypes,
  judge({ exams }) {
    const dropped = subjectsOf(exams, ({ change }) => change === 'dropped')
    if (dropped) return needsDecision('exams', { subjects: dropped })
    return exams.length === 0 || exams.some(({ change }) => change === null) ? needsDecision('exams') : fits('exams')
  },
}

/** The exam is taken in vmbo 3 or 4; what is planned after that asks who allows it. */
export const examInVmbo: Rule = {
  id: 'regulier/exam-in-vmbo',
  source: REPORTS.routeTypes,
  judge({ exams }) {
    const taken = exams.filter(({ change }) => change !== 'dropped')
    if (taken.length === 0) return null
    const late = subjectsOf(taken, ({ routeYear }) => routeYear !== null && routeYear > 2)
    if (late) return needsDecision('exams', { late })
    const open = subjectsOf(taken, ({ routeYear }) => routeYear === null)
    return open ? needsDecision('exams', { open }) : fits('exams')
  },
}

const subjectsOf = (exams: readonly PlanExam[], which: (exam: PlanExam) => boolean): string =>
  exams
    .filter(which)
    .map(({ subject }) => subject)
    .join(', ')
