import { type Context, grouped, newLine } from './context.ts'
import { sum } from './exact.ts'
import type { Line } from './line.ts'

/** What brings the sum of a rule between two parties to its cap or its minimum: a line of its own, so that the others stay readable. */
export function toCapAndMinimum(context: Context, lines: readonly Line[]): Line[] {
  const { rule } = context
  if (rule.cap === null && rule.minimum === null) return []
  const pairs = grouped(lines, ({ payer, payee }) => `${payer}|${payee}`)
  return [...pairs.flatMap(([, own]) => bounded(context, own)), ...minimaOfNothing(context, lines)]
}

function bounded(context: Context, lines: readonly Line[]): Line[] {
  const { cap, minimum } = context.rule
  const [first] = lines
  if (!first) return []
  const total = sum(lines.map(({ cents }) => cents))
  if (cap !== null && total > cap) return [adjustment(context, first, 'cap', cap, cap - total)]
  if (minimum !== null && total < minimum) return [adjustment(context, first, 'minimum', minimum, minimum - total)]
  return []
}

/** A minimum is owed, too, by who has no line at all. */
function minimaOfNothing(context: Context, lines: readonly Line[]): Line[] {
  const { rule } = context
  const minimum = rule.minimum
  if (minimum === null || minimum === 0 || !('payers' in rule)) return []
  const without = rule.payers.filter((payer) => !lines.some((line) => line.payer === payer && line.payee === rule.payee))
  return without.map((payer) => adjustment(context, { payer, payee: rule.payee }, 'minimum', minimum, minimum))
}

function adjustment(context: Context, pair: Pick<Line, 'payer' | 'payee'>, remark: 'cap' | 'minimum', bound: number, cents: number): Line {
  return newLine(context, {
    what: remark,
    payer: pair.payer,
    payee: pair.payee,
    ...context.interval,
    quantity: { number: 1, unit: 'times', of: null },
    price: { cents, share: null, per: 1 },
    cents,
    sources: [],
    remarks: [{ remark, given: { cents: bound } }],
  })
}
