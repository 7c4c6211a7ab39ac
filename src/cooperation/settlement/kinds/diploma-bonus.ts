import { type Context, grouped, joined, newLine, nothing, type Outcome } from '../context.ts'
import { isWithin } from '../days.ts'
import { centsOf, sum } from '../exact.ts'
import { isOnRoute } from '../on-route.ts'
import type { RuleOf } from '../rule.ts'

/**
 * A share of the bonus for each diploma in time. Of the government: at most € 8,500 for a starter of 2009 with an mbo-2
 * diploma before 1 October 2012 (BWBR0032082 art. 5 lid 3); how partners divide it is theirs to agree.
 */
export function diplomaBonus(context: Context<RuleOf<'diploma-bonus'>>): Outcome {
  const { rule, interval, settlement } = context
  const rows = settlement.diplomas.filter(
    ({ date, niveau, route, cohort, diplomas }) =>
      isWithin(date, interval) &&
      (rule.before === null || date < rule.before) &&
      (rule.niveau === null || niveau === rule.niveau) &&
      isOnRoute(rule, { route, cohort, date }) &&
      diplomas > 0,
  )
  const perPayer = rule.payers.flatMap((payer) => {
    const own = rows.filter(({ party, partner }) => {
      const ofPayer = party === payer && (partner === null || partner === rule.payee)
      return ofPayer || (party === rule.payee && partner === payer)
    })
    return grouped(own, ({ niveau }) => String(niveau)).map(([niveau, group]): Outcome => {
      const number = sum(group.map(({ diplomas }) => diplomas))
      const line = newLine(context, {
        what: niveau,
        payer,
        payee: rule.payee,
        ...interval,
        quantity: { number, unit: 'diplomas', of: null },
        price: { cents: rule.cents, share: rule.share, per: 1 },
        cents: centsOf([rule.cents, number, rule.share.of], rule.share.over, rule.rounding),
        sources: group.map(({ id }) => id),
      })
      return { ...nothing(), lines: [line], uses: group.map(({ id }) => ({ row: id, ofFunding: null, isBilled: true })) }
    })
  })
  return joined(perPayer)
}
