import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { PlanExam, RoutePlan } from '../../plan.ts'
import { routeYearsOf } from '../../plan-numbers.ts'
import type { Judgement } from '../../rule.ts'

/** Finished in this route year at the latest. What is dropped has no moment; another rule says whether it may be. */
export function judgeLatestYear(exams: readonly PlanExam[], latest: number): Judgement | null {
  return judgeMoments(exams, (year) => (year <= latest ? 'fits' : 'late'), latest)
}

/**
 * Finished before the mbo exam, which ends the last year of the route. In that same year a plan of years cannot say which
 * of both comes first.
 */
export function judgeBeforeMboExam(plan: RoutePlan, exams: readonly PlanExam[]): Judgement | null {
  const last = Math.max(0, ...routeYearsOf(plan).map(({ routeYear }) => routeYear ?? 0))
  if (last === 0) return needsDecision('years')
  return judgeMoments(exams, (year) => (year < last ? 'fits' : year === last ? 'unsure' : 'late'), last)
}

function judgeMoments(exams: readonly PlanExam[], judge: (year: number) => 'fits' | 'unsure' | 'late', bound: number): Judgement | null {
  const taken = exams.filter(({ change }) => change !== 'dropped')
  if (taken.length === 0) return exams.length === 0 ? needsDecision('exams') : null
  const late = taken.find(({ routeYear }) => routeYear !== null && judge(routeYear) === 'late')
  if (late) return notAllowed(`exams/${late.id}`, { subject: late.subject, year: late.routeYear ?? bound })
  const open = taken.find(({ routeYear }) => routeYear === null || judge(routeYear) === 'unsure')
  return open ? needsDecision(`exams/${open.id}`, { subject: open.subject, year: open.routeYear ?? 0 }) : fits('exams')
}
