import { type Context, joined, newLine, nothing, type Outcome, onlyFinding } from '../context.ts'
import { occurrences } from '../days.ts'
import { centsOf, sum } from '../exact.ts'
import { finding } from '../finding.ts'
import type { RuleOf } from '../rule.ts'
import { isBetween } from '../scope.ts'

type ContributionContext = Context<RuleOf<'contribution'>>

/** A fixed amount each school year, or for each pupil, due on one day (Profijt: vo schools pay for the coordinators). */
export function contribution(context: ContributionContext): Outcome {
  const { rule, interval } = context
  return joined(occurrences(rule.on, interval).flatMap((day) => rule.payers.map((payer) => ofPayer(context, payer, day))))
}

function ofPayer(context: ContributionContext, payer: string, day: string): Outcome {
  const { rule, settlement } = context
  const rows = settlement.counts.filter((row) => row.teldatum === day && isBetween(row, rule, payer, rule.payee))
  const isPerPupil = rule.per === 'pupil'
  if (isPerPupil && rows.length === 0) return onlyFinding(finding('no-count-date', rule.id, { day, party: payer }))
  const number = isPerPupil ? sum(rows.map(({ pupils }) => pupils)) : 1
  if (number === 0) return nothing()
  const line = newLine(context, {
    what: day,
    payer,
    payee: rule.payee,
    from: day,
    to: day,
    quantity: { number, unit: isPerPupil ? 'pupils' : 'times', of: null },
    price: { cents: rule.cents, share: null, per: 1 },
    cents: centsOf([rule.cents, number], 1, rule.rounding),
    sources: isPerPupil ? rows.map(({ id }) => id) : [],
  })
  const uses = isPerPupil ? rows.map(({ id }) => ({ row: id, ofFunding: null, isBilled: false })) : []
  return { ...nothing(), lines: [line], uses }
}
