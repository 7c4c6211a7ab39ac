import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { PlanExam } from '../plan.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/**
 * Leaving out a part of the vmbo exam takes a derogation, such as the one for the vakmanschaproute: the Eindexamenbesluit VO
 * makes those subjects part of the exam. A route without such a scheme has no derogation.
 */
export const examWhole: Rule = {
  id: 'regulier/exam-whole',
  source: { kind: 'law', text: 'BWBR0033984', article: '7', lid: '1' },
  judge({ exams }) {
    const dropped = subjectsOf(exams, ({ change }) => change === 'dropped')
    if (dropped) return notAllowed('exams', { subjects: dropped })
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
