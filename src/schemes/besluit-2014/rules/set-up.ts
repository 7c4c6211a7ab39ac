import { besluit } from '../../decrees/law-source.ts'
import { fits, needsDecision, statementRule } from '../../judging.ts'
import type { RoutePlan } from '../../plan.ts'
import { leertrajectenOf, routeYearsOf } from '../../plan-numbers.ts'
import type { Rule } from '../../rule.ts'

const stated = (
  name: string,
  lid: string,
  statement: Parameters<typeof statementRule>[0]['statement'],
  when?: (plan: RoutePlan) => boolean,
) => statementRule({ id: `besluit-2014/${name}`, source: besluit('5', lid), statement, no: 'not-allowed', ...(when && { when }) })

/** Art. 5 lid 3: the school of enrolment is responsible, so every year must say which it is. */
const responsibleSchool: Rule = {
  id: 'besluit-2014/responsible-school',
  source: besluit('5', '3'),
  judge(plan) {
    const years = routeYearsOf(plan)
    const open = years.find(({ enrolledAt }) => enrolledAt === null)
    if (years.length === 0) return needsDecision('years')
    return open ? needsDecision(`years/${open.id}/enrolledAt`) : fits('years')
  },
}

/** Art. 5: how a route is set up. Under 16 the programme of art. 6a holds; a bol route follows it already. */
export const SET_UP: readonly Rule[] = [
  stated('one-programme', '1', 'one-programme'),
  responsibleSchool,
  stated('education-agreement', '4', 'education-agreement-complete'),
  stated('under-16-programme', '5 a', 'under-16-follow-bol-programme', (plan) => leertrajectenOf(plan).includes('bbl')),
  stated('under-16-light-work', '5 b', 'light-work-under-16'),
  stated('results-alike', '6', 'results-processed-alike'),
  stated('lob', '7', 'lob'),
]
