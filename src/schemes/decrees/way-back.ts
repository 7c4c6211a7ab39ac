import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { RoutePlan } from '../plan.ts'
import type { Judgement } from '../rule.ts'

/** A way back in every month of the route. None at all means: not filled in yet. */
export function judgeWayBack({ wayBack: { described, monthsWithout } }: RoutePlan): Judgement {
  if (!described) return needsDecision('wayBack')
  return monthsWithout === 0 ? fits('wayBack') : notAllowed('wayBack', { months: monthsWithout })
}
