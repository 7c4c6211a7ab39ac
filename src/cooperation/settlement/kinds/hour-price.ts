import { type Context, grouped, joined, newLine, nothing, type Outcome } from '../context.ts'
import { schoolYearOf } from '../days.ts'
import type { HoursRow } from '../document.ts'
import { centsOf, hundredths, sum } from '../exact.ts'
import { finding } from '../finding.ts'
import type { RuleOf } from '../rule.ts'
import { hoursOf } from '../scope.ts'

type HourContext = Context<RuleOf<'hour-price'>>

/**
 * A price per hour, up to a budget of hours a school year where there is one (Element: € 50; 120, 100 and 100 hours). Hours
 * that name no school are the payee's own work: nobody owes them, and a finding says how many there are.
 */
export function hourPrice(context: HourContext): Outcome {
  const { rule } = context
  const found = hoursOf(context, rule.payee, rule.functions)
  const rows = found.rows.filter(({ leerjaar }) => rule.leerjaar === null || leerjaar === rule.leerjaar)
  const groups = rule.payers.flatMap((payer) => {
    const own = rows.filter((row) => row.for === payer)
    return grouped(own, (row) => `${schoolYearOf(row.from)}|${budgetOf(context, row)}`).map(([what, group]) =>
      ofGroup(context, payer, what, group),
    )
  })
  return joined([{ ...nothing(), findings: found.findings }, forNobody(context, rows), ...groups])
}

function forNobody({ rule }: HourContext, rows: readonly HoursRow[]): Outcome {
  const own = rows.filter((row) => row.for === null)
  if (own.length === 0) return nothing()
  const hours = sum(own.map((row) => hundredths(row.hours))) / 100
  const uses = own.map(({ id }) => ({ row: id, ofFunding: null, isBilled: false }))
  return { ...nothing(), uses, findings: [finding('hours-for-nobody', rule.id, { party: rule.payee, hours })] }
}

/** Hours that share a budget share a line. */
function budgetOf({ rule }: HourContext, { route, person }: HoursRow): string {
  if (rule.budget?.per === 'route') return route ?? ''
  return rule.budget?.per === 'person' ? person : ''
}

function ofGroup(context: HourContext, payer: string, what: string, rows: readonly HoursRow[]): Outcome {
  const { rule, interval } = context
  const given = sum(rows.map(({ hours }) => hundredths(hours)))
  if (given === 0) return nothing()
  const most = rule.budget === null ? given : hundredths(rule.budget.hours)
  const billed = Math.min(given, most)
  const above = { hours: given / 100, budget: most / 100, above: (given - billed) / 100 }
  const line = newLine(context, {
    what,
    payer,
    payee: rule.payee,
    ...interval,
    quantity: { number: billed / 100, unit: 'hours', of: null },
    price: { cents: rule.cents, share: null, per: 1 },
    cents: centsOf([rule.cents, billed], 100, rule.rounding),
    sources: rows.map(({ id }) => id),
    remarks: given > billed ? [{ remark: 'budget', given: above }] : [],
  })
  return {
    ...nothing(),
    lines: [line],
    findings: given > billed ? [finding('hours-above-budget', rule.id, { ...above, party: payer, what: what.split('|')[1] ?? '' })] : [],
    uses: rows.map(({ id }) => ({ row: id, ofFunding: null, isBilled: true })),
  }
}
