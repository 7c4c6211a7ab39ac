import { niveausOf } from '../decrees/roads.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../judging.ts'
import { routeYearsOf } from '../plan-numbers.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** A glr leads from basisberoepsgericht to mbo 2 and nowhere else. */
export const onlyBbToMbo2: Rule = {
  id: 'glr/only-bb-to-mbo-2',
  source: STERK.difference,
  judge(plan) {
    const { leerwegen, qualifications } = plan
    const other = leerwegen.filter((one) => one !== 'bb')
    if (other.length > 0) return notAllowed('target/leerwegen', { wrong: other.join(', ') })
    const levels = niveausOf(plan).filter((one) => one !== 2)
    if (levels.length > 0) return notAllowed('qualifications', { wrong: `mbo ${levels.join(', ')}` })
    if (leerwegen.length === 0) return needsDecision('target/leerwegen')
    const isOpen = qualifications.length === 0 || qualifications.some(({ niveau }) => niveau === null)
    return isOpen ? needsDecision('qualifications') : fits('qualifications')
  },
}

/** A part of the vmbo exam or all of it may be left out; then there is no vmbo diploma. */
export const examMayBeLeftOut: Rule = {
  id: 'glr/exam-may-be-left-out',
  source: STERK.difference,
  judge({ exams }) {
    if (exams.length === 0 || exams.some(({ change }) => change === null)) return needsDecision('exams')
    return fits('exams', { dropped: exams.filter(({ change }) => change === 'dropped').length })
  },
}

/** What is not examined is taught all the same. */
export const vmboContentTaught = statementRule({
  id: 'glr/vmbo-content-taught',
  source: STERK.content,
  statement: 'vmbo-content-taught',
  no: 'not-allowed',
})

/** Both schools judge together that this pupil has a better chance of a startkwalificatie this way. */
export const betterChanceJudged = statementRule({
  id: 'glr/better-chance-judged',
  source: STERK.difference,
  statement: 'better-chance-judged',
  no: 'not-allowed',
})

/** From the bovenbouw on: in year 3, or later in the year or in year 4, once the route is reported and agreed. */
export const beginsInBovenbouw: Rule = {
  id: 'glr/begins-in-bovenbouw',
  source: STERK.difference,
  judge(plan) {
    const first = routeYearsOf(plan)[0]
    if (!first) return needsDecision('years', { lacks: 'years' })
    if (first.stage !== 'vmbo') return needsDecision('years', { lacks: 'vmbo' })
    return fits('years')
  },
}
