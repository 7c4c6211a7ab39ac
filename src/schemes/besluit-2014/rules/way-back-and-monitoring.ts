import { besluit } from '../../decrees/law-source.ts'
import { judgeWayBack } from '../../decrees/way-back.ts'
import { statementRule } from '../../judging.ts'
import type { Rule } from '../../rule.ts'

/** Art. 11: whoever does not finish is enabled to get a diploma elsewhere. */
export const wayBack: Rule = { id: 'besluit-2014/terugvaloptie', source: besluit('11'), judge: judgeWayBack }

/** Art. 14. */
export const monitoring: Rule = statementRule({
  id: 'besluit-2014/monitoring',
  source: besluit('14'),
  statement: 'takes-part-in-monitoring',
  no: 'not-allowed',
})
