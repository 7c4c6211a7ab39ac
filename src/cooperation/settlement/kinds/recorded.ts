import { type Context, joined, newLine, nothing, type Outcome } from '../context.ts'
import { hundredths, sum } from '../exact.ts'
import type { NewLine } from '../line.ts'
import type { RuleOf } from '../rule.ts'
import { costsOf, hoursOf, payerOf } from '../scope.ts'

type RecordedContext = Context<RuleOf<'closed-purses'> | RuleOf<'taakuren'>>

/** Closed purses and taakuren: everyone carries their own hours and costs. They are shown, and nothing is billed. */
export function recorded(context: RecordedContext): Outcome {
  const { rule } = context
  const sides = [...rule.payers.map((payer) => [rule.payee, payer] as const), ...rule.payers.map((payer) => [payer, rule.payee] as const)]
  return joined(sides.map(([payer, doer]) => ofDoer(context, payer, doer)))
}

/** What `doer` did for `payer`. Who works for several at once names for whom; with one partner that is clear. */
function ofDoer(context: RecordedContext, payer: string, doer: string): Outcome {
  const { rule, interval } = context
  const others = doer === rule.payee ? rule.payers : [rule.payee]
  const isFor = (row: { for: string | null }): boolean => payerOf(row, others) === payer
  const found = rule.functions === null && rule.costs.length > 0 ? { rows: [], findings: [] } : hoursOf(context, doer, rule.functions)
  const hours = found.rows.filter(isFor)
  const costs = costsOf(context, doer, rule.costs).filter(isFor)
  const line = { payer, payee: doer, ...interval, price: null, cents: 0, remarks: [{ remark: 'recorded', given: {} }] } as const
  const made: NewLine[] = []
  if (hours.length > 0) {
    const number = sum(hours.map((row) => hundredths(row.hours))) / 100
    made.push({ ...line, what: 'hours', quantity: { number, unit: 'hours', of: null }, sources: hours.map(({ id }) => id) })
  }
  if (costs.length > 0) {
    const number = sum(costs.map(({ cents }) => cents)) / 100
    made.push({ ...line, what: 'costs', quantity: { number, unit: 'euro', of: null }, sources: costs.map(({ id }) => id) })
  }
  const uses = [...hours, ...costs].map(({ id }) => ({ row: id, ofFunding: null, isBilled: false }))
  return { ...nothing(), lines: made.map((one) => newLine(context, one)), findings: found.findings, uses }
}
