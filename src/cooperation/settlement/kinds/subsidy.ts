import { advancedBy, totalOf } from '../advanced.ts'
import { type Context, joined, nothing, type Outcome } from '../context.ts'
import { schoolYearOf } from '../days.ts'
import { centsOf } from '../exact.ts'
import { finding } from '../finding.ts'
import { dividePot } from '../pot.ts'
import type { RuleOf } from '../rule.ts'
import { costsOf } from '../scope.ts'
import { countDay } from './shared-costs.ts'

/**
 * A grant that the payee holds, on condition that the partners carry a share themselves (STERA). The grant pays the rest
 * of the costs, never more than it is; what it does not pay is divided over the parts.
 */
export function subsidy(context: Context<RuleOf<'subsidy'>>): Outcome {
  const { rule } = context
  const rows = costsOf(context, null, rule.costs)
  if (rows.length === 0) return nothing()
  const total = totalOf(rows)
  const { of, over } = rule.coFinancing
  const payable = centsOf([total, over - of], over, 'down')
  const granted = Math.min(rule.cents, payable)
  const weighedOn = countDay(rule.teldatum, schoolYearOf(rows.map(({ date }) => date).sort()[0] ?? ''))
  const divided = dividePot(context, { cents: total - granted, advanced: advancedBy(rows), weighedOn, what: 'subsidy' })
  const given = { cents: rule.cents - granted, total, granted }
  return granted < rule.cents ? joined([divided, { ...nothing(), findings: [finding('subsidy-not-used-up', rule.id, given)] }]) : divided
}
