import type { Severity } from '../../finding.ts'
import type { RoutePlan } from '../../plan.ts'
import { vm2Rules } from '../rules.ts'

/** What each rule of the plan's first day says, by its name without the folder; rules with nothing to say are left out. */
export function judged(plan: RoutePlan): Record<string, Severity> {
  const day = plan.startsOn ?? ''
  const rules = vm2Rules.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until))
  return Object.fromEntries(
    rules.flatMap(({ id, judge }) => {
      const judgement = judge(plan)
      return judgement ? [[id.replace('vm2/', ''), judgement.severity]] : []
    }),
  )
}

/** The rules that do not just fit, with how they judge. */
export const remarks = (plan: RoutePlan): Record<string, Severity> =>
  Object.fromEntries(Object.entries(judged(plan)).filter(([, severity]) => severity !== 'fits'))
