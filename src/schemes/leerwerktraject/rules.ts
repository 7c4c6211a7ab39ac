import { fits, needsDecision, statementRule } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import { routeYearsOf, yearsIn } from '../plan-numbers.ts'
import type { Rule } from '../rule.ts'
import { REPORTS, STERK } from '../sources.ts'

/** For pupils of bb who cannot follow the regular programme. */
export const regularOutOfReach = statementRule({
  id: 'leerwerktraject/regular-programme-out-of-reach',
  source: REPORTS.routeTypes,
  statement: 'regular-programme-out-of-reach',
  no: 'needs-decision',
})

/** It leads on to mbo 2 within the sector only. */
export const withinSector = statementRule({
  id: 'leerwerktraject/within-sector',
  source: REPORTS.routeTypes,
  statement: 'related-domain',
  no: 'needs-decision',
})

/** Two years of vmbo and two of mbo. */
export const twoAndTwo: Rule = {
  id: 'leerwerktraject/two-and-two-years',
  source: REPORTS.routeTypes,
  judge(plan) {
    const vmbo = lengthOf(routeYearsOf(plan).filter(({ stage }) => stage === 'vmbo'))
    const mbo = lengthOf(yearsIn(plan, 'mbo'))
    if (vmbo === null || mbo === null) return needsDecision('years', { lacks: 'weeks' })
    return vmbo === 2 && mbo === 2 ? fits('years') : needsDecision('years', { vmbo, mbo })
  },
}

/** What a pupil with a leerwerktraject must take of the exam is not in the sources at hand. */
export const whichExam: Rule = {
  id: 'leerwerktraject/which-exam',
  source: REPORTS.routeTypes,
  judge({ exams }) {
    if (exams.length === 0 || exams.some(({ change }) => change === null)) return needsDecision('exams', { lacks: 'plan' })
    const dropped = exams.filter(({ change }) => change === 'dropped').map(({ subject }) => subject)
    return dropped.length === 0 ? fits('exams') : needsDecision('exams', { subjects: dropped.join(', ') })
  },
}

/** It has a samenwerkingsovereenkomst of its own. */
export const ownAgreement: Rule = {
  id: 'leerwerktraject/own-agreement',
  source: STERK.leerwerktraject,
  judge({ agreement: { kind } }) {
    return kind === 'agreement' || kind === 'internal' ? fits('agreement/kind') : needsDecision('agreement/kind', { kind: kind ?? 'open' })
  },
}
