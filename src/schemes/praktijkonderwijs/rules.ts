import { niveausOf } from '../decrees/roads.ts'
import { fits, needsDecision, statementRule } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/** End education: it leads to work. Who goes on to mbo 1 anyway is a decision per pupil. */
export const leadsToWork: Rule = {
  id: 'praktijkonderwijs/leads-to-work',
  source: REPORTS.routeTypes,
  judge(plan) {
    if (plan.qualifications.length === 0) return fits('qualifications')
    return needsDecision('qualifications', { niveaus: niveausOf(plan).join(', ') })
  },
}

/** It is no leerweg of the vmbo and has no vmbo exam. */
export const noVmboExam: Rule = {
  id: 'praktijkonderwijs/no-vmbo-exam',
  source: REPORTS.routeTypes,
  judge: ({ leerwegen, exams }) =>
    leerwegen.length === 0 && exams.length === 0 ? fits('exams') : needsDecision(exams.length > 0 ? 'exams' : 'target/leerwegen'),
}

/** The pupil's way to work is arranged: as an exit of other routes it must lead somewhere. */
export const exitArranged = statementRule({
  id: 'praktijkonderwijs/exit-arranged',
  source: REPORTS.routeTypes,
  statement: 'exit-to-work-arranged',
  no: 'needs-decision',
})

/** It is for pupils for whom vocational education is out of reach. */
export const vmboOutOfReach = statementRule({
  id: 'praktijkonderwijs/vmbo-out-of-reach',
  source: REPORTS.routeTypes,
  statement: 'vmbo-diploma-out-of-reach',
  no: 'needs-decision',
})
