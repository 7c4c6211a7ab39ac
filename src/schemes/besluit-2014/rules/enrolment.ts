import { besluit } from '../../decrees/law-source.ts'
import { sumOfYears, WHOLE_YEAR } from '../../decrees/length.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../../judging.ts'
import type { PlanYear, RoutePlan } from '../../plan.ts'
import { routeYearsOf } from '../../plan-numbers.ts'
import type { Judgement, Rule } from '../../rule.ts'

/** Art. 9 lid 2: years at the school, at most. */
export const YEARS_AT_SCHOOL = 2

const toldBefore: Rule = statementRule({
  id: 'besluit-2014/pupils-told',
  source: besluit('9', '1'),
  statement: 'pupils-told-before-enrolment',
  no: 'not-allowed',
})

const firstAtSchool: Rule = {
  id: 'besluit-2014/first-at-school',
  source: besluit('9', '2'),
  judge(plan) {
    const first = routeYearsOf(plan)[0]
    if (!first || first.enrolledAt === null) return needsDecision(fieldOf(first))
    return first.enrolledAt === 'vo' ? fits(fieldOf(first)) : notAllowed(fieldOf(first))
  },
}

const atMostTwoYears: Rule = {
  id: 'besluit-2014/at-most-two-years-at-school',
  source: besluit('9', '2'),
  judge: (plan) => judgeYearsAtSchool(routeYearsOf(plan)),
}

/** A year without weeks counts as a whole one; the length of the route is another rule. */
function judgeYearsAtSchool(years: readonly PlanYear[]): Judgement {
  const atSchool = years.filter(({ enrolledAt }) => enrolledAt === 'vo')
  const sum = sumOfYears(atSchool.map(({ weeks }) => ({ weeks: weeks ?? WHOLE_YEAR }))) ?? 0
  if (sum > YEARS_AT_SCHOOL) return notAllowed(fieldOf(atSchool.at(-1)), { years: sum })
  const open = years.find(({ enrolledAt }) => enrolledAt === null)
  return open || years.length === 0 ? needsDecision(fieldOf(open)) : fits('years', { years: sum })
}

/** After the school comes the mbo, and no way back to the school. */
const thenAtMbo: Rule = {
  id: 'besluit-2014/then-at-mbo',
  source: besluit('9', '2'),
  judge(plan) {
    const years = routeYearsOf(plan)
    const firstMbo = years.findIndex(({ enrolledAt }) => enrolledAt === 'mbo')
    const back = years.find(({ enrolledAt }, at) => firstMbo !== -1 && at > firstMbo && enrolledAt === 'vo')
    if (back) return notAllowed(fieldOf(back))
    return firstMbo === -1 ? needsDecision('years') : fits('years')
  },
}

/** Art. 9 lid 3: whoever has passed the whole vmbo exam goes to the mbo at once. */
const atMboOncePassed: Rule = {
  id: 'besluit-2014/at-mbo-once-passed',
  source: besluit('9', '3'),
  judge(plan) {
    const finished = yearOfLastExam(plan)
    const late = routeYearsOf(plan).find((year) => finished !== null && (year.routeYear ?? 0) > finished && year.enrolledAt === 'vo')
    if (finished === null || finished >= YEARS_AT_SCHOOL) return null
    return late ? notAllowed(fieldOf(late)) : fits('years')
  },
}

function yearOfLastExam({ exams }: RoutePlan): number | null {
  const taken = exams.filter(({ change }) => change !== 'dropped')
  if (taken.length === 0 || taken.some(({ routeYear }) => routeYear === null)) return null
  return Math.max(...taken.map(({ routeYear }) => routeYear ?? 0))
}

const fieldOf = (year: PlanYear | undefined): string => (year ? `years/${year.id}/enrolledAt` : 'years')

export const ENROLMENT: readonly Rule[] = [toldBefore, firstAtSchool, atMostTwoYears, thenAtMbo, atMboOncePassed]
