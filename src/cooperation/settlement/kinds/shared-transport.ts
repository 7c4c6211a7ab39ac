import { advancedBy, totalOf } from '../advanced.ts'
import { type Context, grouped, joined, type Outcome } from '../context.ts'
import { schoolYearOf } from '../days.ts'
import { dividePot } from '../pot.ts'
import type { RuleOf } from '../rule.ts'
import { costsOf } from '../scope.ts'
import { countDay } from './shared-costs.ts'

/** The bus, shared by those whose pupils ride in it (TOT). */
export function sharedTransport(context: Context<RuleOf<'shared-transport'>>): Outcome {
  const { rule } = context
  const pots = grouped(costsOf(context, null, rule.costs), ({ date }) => schoolYearOf(date)).map(([schoolYear, rows]) => {
    const weighedOn = countDay(rule.teldatum, schoolYear)
    return dividePot(context, { cents: totalOf(rows), advanced: advancedBy(rows), weighedOn, what: schoolYear })
  })
  return joined(pots)
}
