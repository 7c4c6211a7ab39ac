import type { Clause } from '../clause.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** Who wants to use the room of the law concludes a samenwerkingsovereenkomst first. */
export const agreementConcluded: Rule = {
  id: 'dlr/agreement-concluded',
  source: STERK.switchOption,
  judge({ agreement: { kind } }) {
    if (kind === null) return needsDecision('agreement/kind')
    return kind === 'none' ? notAllowed('agreement/kind') : fits('agreement/kind')
  },
}

/** An interne regeling is enough when all partners are one bevoegd gezag; with anybody else there must be an agreement. */
export const internalWithinOneBoard: Rule = {
  id: 'dlr/internal-within-one-board',
  source: STERK.internal,
  judge({ agreement: { kind }, partners: { oneBoard } }) {
    if (kind !== 'internal') return null
    if (oneBoard === null) return needsDecision('partners')
    return oneBoard ? fits('agreement/kind') : notAllowed('agreement/kind')
  },
}

/** The cooperation covers the whole route, from vmbo 3 to the mbo diploma, for level 4 too. */
export const coversWholeRoute = statementRule({
  id: 'dlr/agreement-covers-whole-route',
  source: STERK.start,
  statement: 'agreement-covers-whole-route',
  no: 'not-allowed',
})

/** The overstapoptie is a formal part of the agreement. A 'yes' of the designers counts as well as the subject in the list. */
export const switchOption: Rule = {
  id: 'dlr/switch-option',
  source: STERK.switchOption,
  asks: ['agreement-has-switch-option'],
  obliges: ['switch-option'],
  judge({ agreement: { clauses }, statements }) {
    const field = 'agreement/clauses'
    const stated = statements['agreement-has-switch-option']
    if (clauses.includes('switch-option') || stated) return fits(field)
    return stated === false || clauses.length > 0 ? notAllowed(field) : needsDecision(field)
  },
}

/** Who stops is still brought to a diploma: the partners say where to, in every month of the route. */
export const wayOnForWhoStops: Rule = {
  id: 'dlr/way-on-for-who-stops',
  source: STERK.switchContents,
  judge({ wayBack: { described, monthsWithout, toStartkwalificatie } }) {
    if (!described) return needsDecision('wayBack', { lacks: 'all' })
    if (monthsWithout > 0) return needsDecision('wayBack', { lacks: 'months', months: monthsWithout })
    return toStartkwalificatie ? fits('wayBack') : needsDecision('wayBack', { lacks: 'startkwalificatie' })
  },
}

/** Subjects that the pages name. The whole list of the law is not at hand, so that this rule never says that it fits. */
export const KNOWN_SUBJECTS: readonly Clause[] = ['switch-option', 'joint-exam-programme', 'team-competence', 'financial-agreements']

export const obligatoryContents: Rule = {
  id: 'dlr/obligatory-contents',
  source: STERK.agreementFormat,
  obliges: KNOWN_SUBJECTS,
  judge({ agreement: { kind, clauses } }) {
    if (kind === 'none') return null
    return needsDecision('agreement/clauses', { missing: KNOWN_SUBJECTS.filter((one) => !clauses.includes(one)).length })
  },
}
