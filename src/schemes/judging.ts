import type { Severity } from './finding.ts'
import type { RoutePlan } from './plan.ts'
import type { Judgement, Rule } from './rule.ts'
import type { Source } from './source.ts'
import type { Statement } from './statement.ts'

type Given = Judgement['given']

export const fits = (field: string, given?: Given): Judgement => judged('fits', field, given)
export const needsDecision = (field: string, given?: Given): Judgement => judged('needs-decision', field, given)
export const notAllowed = (field: string, given?: Given): Judgement => judged('not-allowed', field, given)

function judged(severity: Severity, field: string, given?: Given): Judgement {
  return given ? { severity, field, given } : { severity, field }
}

interface Asked {
  id: string
  source: Source
  statement: Statement
  /** how a 'no' is judged: a page that says it must be so forbids the rest, a report does not */
  no: 'not-allowed' | 'needs-decision'
  /** when the question is put; always, when absent */
  when?: (plan: RoutePlan) => boolean
}

/** A rule that only the designers can answer: yes fits, no answer needs a decision (`answer`: `open` or `no`). */
export function statementRule({ id, source, statement, no, when = () => true }: Asked): Rule {
  const field = `statements/${statement}`
  return {
    id,
    source,
    asks: [statement],
    judge(plan) {
      const answer = plan.statements[statement]
      if (!when(plan)) return null
      if (answer === undefined) return needsDecision(field, { answer: 'open' })
      return answer ? fits(field) : judged(no, field, { answer: 'no' })
    },
  }
}
