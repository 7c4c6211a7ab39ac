import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { RoutePlan } from '../plan.ts'
import type { Judgement, Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** Each school reports the route itself; only then may it use the room of the law. */
export const reportedByVo: Rule = {
  id: 'dlr/reported-by-vo',
  source: STERK.reporting,
  asks: ['reported-by-vo', 'same-team'],
  judge: (plan) => judgeReport(plan, 'reported-by-vo'),
}

export const reportedByMbo: Rule = {
  id: 'dlr/reported-by-mbo',
  source: STERK.reporting,
  asks: ['reported-by-mbo', 'same-team'],
  judge: (plan) => judgeReport(plan, 'reported-by-mbo'),
}

function judgeReport(plan: RoutePlan, statement: 'reported-by-vo' | 'reported-by-mbo'): Judgement {
  const field = `statements/${statement}`
  const isReported = plan.statements[statement]
  if (isReported === undefined) return needsDecision(field, { answer: 'open' })
  if (isReported) return fits(field)
  return usesRoom(plan) ? notAllowed(field) : needsDecision(field, { answer: 'no' })
}

/** An exam that is moved or dropped, or one team for both, is room that only a reported route has. */
const usesRoom = ({ exams, statements }: RoutePlan): boolean =>
  statements['same-team'] === true || exams.some(({ change }) => change === 'moved' || change === 'dropped')
