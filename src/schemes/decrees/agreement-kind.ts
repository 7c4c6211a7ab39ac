import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { RoutePlan } from '../plan.ts'
import type { Judgement } from '../rule.ts'

/** An agreement between two boards; within one board (aoc, verticale scholengemeenschap) an interne regeling. */
export function judgeAgreementKind({ agreement: { kind }, partners: { oneBoard } }: RoutePlan): Judgement {
  const field = 'agreement/kind'
  if (kind === null) return needsDecision(field)
  if (kind === 'none') return notAllowed(field)
  if (oneBoard === null) return kind === 'agreement' ? fits(field) : needsDecision('partners')
  if (kind === 'internal') return oneBoard ? fits(field) : notAllowed(field)
  return oneBoard ? needsDecision(field) : fits(field)
}
