import { experimenteerbesluit } from '../../decrees/law-source.ts'
import { judgeRoads } from '../../decrees/roads.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../../judging.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { DECREE_FROM } from '../regimes.ts'

/** Art. 3 lid 1 and 3. */
export const VM2_ROADS = [{ from: ['bb'], to: [2] }] as const

const bbToMbo2: Rule = {
  id: 'vm2/bb-to-mbo-2',
  source: experimenteerbesluit('3', '3'),
  from: DECREE_FROM,
  judge: (plan) => judgeRoads(plan, VM2_ROADS),
}

/** Art. 1 o: 'voor zover het betreft de beroepsopleidende leerweg'. */
const bolOnly: Rule = { id: 'vm2/bol-only', source: experimenteerbesluit('1', 'o'), from: DECREE_FROM, judge: judgeBol }

export function judgeBol({ qualifications }: RoutePlan): Judgement {
  if (qualifications.some(({ leertraject }) => leertraject === 'bbl')) return notAllowed('qualifications')
  const isOpen = qualifications.length === 0 || qualifications.some(({ leertraject }) => leertraject === null)
  return isOpen ? needsDecision('qualifications') : fits('qualifications')
}

/** Who, to what, and as one programme. */
export const WHO: readonly Rule[] = [
  bbToMbo2,
  bolOnly,
  ...(
    [
      ['related-domain', '1', 'related-domain'],
      ['one-programme', '1', 'one-programme'],
      ['better-chance', '3', 'better-chance-judged'],
    ] as const
  ).map(([name, lid, statement]) => ({
    ...statementRule({ id: `vm2/${name}`, source: experimenteerbesluit('3', lid), statement, no: 'not-allowed' }),
    from: DECREE_FROM,
  })),
]
