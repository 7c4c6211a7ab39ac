import type { Severity } from '../../finding.ts'
import type { RoutePlan } from '../../plan.ts'
import type { BesluitScheme } from '../routes.ts'
import { besluit2014Rules } from '../rules.ts'

/** What each rule of the plan's scheme says, by its name without the folder; rules with nothing to say are left out. */
export function judged(plan: RoutePlan): Record<string, Severity> {
  const rules = besluit2014Rules[plan.scheme as BesluitScheme]
  return Object.fromEntries(
    rules.flatMap(({ id, judge }) => {
      const judgement = judge(plan)
      return judgement ? [[id.replace('besluit-2014/', ''), judgement.severity]] : []
    }),
  )
}

/** The rules that do not just fit, with how they judge. */
export const remarks = (plan: RoutePlan): Record<string, Severity> =>
  Object.fromEntries(Object.entries(judged(plan)).filter(([, severity]) => severity !== 'fits'))
