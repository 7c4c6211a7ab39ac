import type { Clause } from '../../clause.ts'
import { judgeAgreementKind } from '../../decrees/agreement-kind.ts'
import { clauseRule } from '../../decrees/clause-rule.ts'
import { experimenteerbesluit } from '../../decrees/law-source.ts'
import { routeLength } from '../../decrees/length.ts'
import { judgeWayBack } from '../../decrees/way-back.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../../judging.ts'
import type { Rule } from '../../rule.ts'
import { DECREE_FROM } from '../regimes.ts'

/** Art. 4 lid 4 b: school years, at most. */
export const VM2_MOST_YEARS = 4

/** Art. 4 lid 9 a–d; lid 10: an interne regeling likewise. */
export const VM2_CLAUSES = {
  a: 'programmes',
  b: 'location',
  c: 'responsibilities',
  d: 'spending-of-funding',
} as const satisfies Record<string, Clause>

const atMostFourYears: Omit<Rule, 'from'> = {
  id: 'vm2/at-most-four-years',
  source: experimenteerbesluit('4', '4 b'),
  judge(plan) {
    const years = routeLength(plan)
    if (years === null) return needsDecision('years')
    return years <= VM2_MOST_YEARS ? fits('years', { years }) : notAllowed('years', { years })
  },
}

const stated = (
  [
    ['same-team', '4 a', 'same-team'],
    ['no-disadvantage', '5', 'no-disadvantage'],
    ['lob', '7', 'lob'],
  ] as const
).map(([name, lid, statement]) =>
  statementRule({ id: `vm2/${name}`, source: experimenteerbesluit('4', lid), statement, no: 'not-allowed' }),
)

/** Art. 4 lid 4–10: what the programme and the cooperation must be. */
export const CONDITIONS: readonly Rule[] = [
  ...stated,
  atMostFourYears,
  { id: 'vm2/way-back', source: experimenteerbesluit('4', '6'), judge: judgeWayBack },
  { id: 'vm2/agreement-or-internal', source: experimenteerbesluit('4', '9'), judge: judgeAgreementKind },
  ...Object.entries(VM2_CLAUSES).map(([part, clause]) =>
    clauseRule(`vm2/agreement-${clause}`, experimenteerbesluit('4', `9 ${part}`), clause),
  ),
].map((rule) => ({ ...rule, from: DECREE_FROM }))
