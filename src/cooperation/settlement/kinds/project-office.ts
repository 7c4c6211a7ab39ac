import { type Context, joined, type Outcome } from '../context.ts'
import { occurrences, schoolYearOf } from '../days.ts'
import { dividePot } from '../pot.ts'
import type { RuleOf } from '../rule.ts'
import { countDay } from './shared-costs.ts'

/** A fixed amount each school year for the project office, which the payee keeps; divided over the parts (Assen). */
export function projectOffice(context: Context<RuleOf<'project-office'>>): Outcome {
  const { rule, interval } = context
  const pots = occurrences(rule.on, interval).map((day) => {
    const weighedOn = countDay(rule.teldatum, schoolYearOf(day))
    return dividePot(context, { cents: rule.cents, advanced: new Map(), weighedOn, what: day })
  })
  return joined(pots)
}
