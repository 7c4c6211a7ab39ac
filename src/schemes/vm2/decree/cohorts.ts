import { experimenteerbesluit } from '../../decrees/law-source.ts'
import { dayAfter, routeLength } from '../../decrees/length.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../../judging.ts'
import type { Rule } from '../../rule.ts'
import { DECREE_FROM, TEMPORARY_UNTIL } from '../regimes.ts'

/** The last first day; what begins later is named by common/scheme-in-force. */
const LAST_DAY = '2017-07-31'

/** Art. 4 lid 1: what began in these years is funded after 1 August 2012 for at most one, two or three years. */
const YEARS_AFTER_2012: Readonly<Record<string, number>> = { '2009-08-01': 1, '2010-08-01': 2, '2011-08-01': 3 }

const continued: Rule = {
  id: 'vm2/continued-at-most',
  source: experimenteerbesluit('4', '1'),
  until: TEMPORARY_UNTIL,
  judge(plan) {
    const most = YEARS_AFTER_2012[plan.startsOn ?? '']
    const length = routeLength(plan)
    if (most === undefined || length === null || plan.startsOn === null) return null
    const after = length - (2012 - Number(plan.startsOn.slice(0, 4)))
    if (after <= 0) return null
    return after <= most ? fits('years', { years: after, most }) : notAllowed('years', { years: after, most })
  },
}

/** Art. 4 lid 2 and 3: follow-up cohorts from 1 August 2012 and 1 August 2013; which ones stands in the Tijdelijke regeling. */
const followUp: Rule = {
  id: 'vm2/follow-up-cohort',
  source: experimenteerbesluit('4', '2'),
  from: DECREE_FROM,
  judge({ startsOn }) {
    if (startsOn === null || startsOn > LAST_DAY) return null
    return startsOn === '2012-08-01' || startsOn === '2013-08-01' ? fits('startsOn') : needsDecision('startsOn')
  },
}

const granted: Rule = {
  ...statementRule({
    id: 'vm2/funding-granted',
    source: experimenteerbesluit('4', '2'),
    statement: 'permission-granted',
    no: 'not-allowed',
  }),
  from: DECREE_FROM,
}

/** Art. 13: the experiment ends on 1 August 2017, whoever is in it. */
const endsBy2017: Rule = {
  id: 'vm2/ends-by-2017',
  source: experimenteerbesluit('13'),
  judge(plan) {
    const after = dayAfter(plan)
    if (after === null || plan.startsOn === null || plan.startsOn > LAST_DAY) return null
    return after <= '2017-08-01' ? fits('startsOn') : notAllowed('startsOn')
  },
}

export const COHORTS: readonly Rule[] = [continued, followUp, granted, endsBy2017]
