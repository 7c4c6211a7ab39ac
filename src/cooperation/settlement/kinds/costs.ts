import { type Context, joined, newLine, nothing, type Outcome } from '../context.ts'
import { centsOf, sum } from '../exact.ts'
import type { RuleOf } from '../rule.ts'
import { costsOf, payerOf, withoutPayer } from '../scope.ts'

/** Costs that one side made and bills to the other, whole or a share (VM2, technology: the mbo bills its costs). */
export function costs(context: Context<RuleOf<'costs'>>): Outcome {
  const { rule, interval } = context
  const rows = costsOf(context, rule.payee, rule.costs)
  const perPayer = rule.payers.map((payer): Outcome => {
    const own = rows.filter((row) => payerOf(row, rule.payers) === payer)
    if (own.length === 0) return nothing()
    const total = sum(own.map(({ cents }) => cents))
    const line = newLine(context, {
      what: '',
      payer,
      payee: rule.payee,
      ...interval,
      quantity: { number: total / 100, unit: 'euro', of: null },
      price: { cents: 100, share: rule.share, per: 1 },
      cents: centsOf([total, rule.share.of], rule.share.over, rule.rounding),
      sources: own.map(({ id }) => id),
    })
    return { ...nothing(), lines: [line], uses: own.map(({ id }) => ({ row: id, ofFunding: null, isBilled: true })) }
  })
  return joined([{ ...nothing(), findings: withoutPayer(rows, context, rule.payers) }, ...perPayer])
}
