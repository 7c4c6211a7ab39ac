import { fits, needsDecision, notAllowed, statementRule } from '../judging.ts'
import type { PlanYear } from '../plan.ts'
import { routeYearsOf } from '../plan-numbers.ts'
import type { Judgement, Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** Route years in which the pupil is the vmbo's. */
export const VO_YEARS = 2

const isVoYear = ({ routeYear }: PlanYear): boolean => (routeYear ?? 0) <= VO_YEARS

/** In route years 1 and 2 the pupil is enrolled at the vmbo. */
export const firstTwoYearsAtVmbo: Rule = {
  id: 'dlr/first-two-years-at-vmbo',
  source: STERK.responsibility,
  judge: (plan) => judgeEnrolment(routeYearsOf(plan).filter(isVoYear), 'vo'),
}

/** After two years the pupil goes over to the mbo. */
export const thenAtMbo: Rule = {
  id: 'dlr/then-at-mbo',
  source: STERK.responsibility,
  judge: (plan) =>
    judgeEnrolment(
      routeYearsOf(plan).filter((year) => !isVoYear(year)),
      'mbo',
    ),
}

function judgeEnrolment(years: readonly PlanYear[], side: 'vo' | 'mbo'): Judgement {
  const wrong = years.find(({ enrolledAt }) => enrolledAt !== null && enrolledAt !== side)
  if (wrong) return notAllowed(fieldOf(wrong), { year: wrong.routeYear ?? 0 })
  const open = years.find(({ enrolledAt }) => enrolledAt === null)
  if (open) return needsDecision(fieldOf(open), { year: open.routeYear ?? 0 })
  return years.length === 0 ? needsDecision('years', { year: 0 }) : fits('years')
}

const fieldOf = ({ id }: PlanYear): string => `years/${id}/enrolledAt`

/** DUO counts a student for the mbo who is enrolled there on 1 October in the mbo phase. */
export const enrolledOn1October = statementRule({
  id: 'dlr/mbo-enrolled-on-1-october',
  source: STERK.counting,
  statement: 'mbo-enrolled-on-1-october',
  no: 'not-allowed',
})

/** Both schools keep which leerroute a pupil follows and in which phase, and deliver the same; DUO compares them. */
export const leerrouteAndPhaseEqual = statementRule({
  id: 'dlr/leerroute-and-phase-equal',
  source: STERK.registering,
  statement: 'leerroute-and-phase-equal',
  no: 'not-allowed',
})
