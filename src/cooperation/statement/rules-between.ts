import type { MoneyRule } from '../money-rule/money-rule.ts'
import type { Asked } from './gathered.ts'

/** Rules by which the one can owe the other something in this period; what is only recorded goes both ways. */
export function rulesBetween(rules: readonly MoneyRule[], { from, to, payerId, payeeId }: Asked): MoneyRule[] {
  return rules.filter((rule) => {
    const isNow = (rule.from === null || rule.from <= to) && (rule.to === null || rule.to >= from)
    return isNow && (goesFrom(rule, payerId, payeeId) || (isRecorded(rule) && goesFrom(rule, payeeId, payerId)))
  })
}

/** Shown, and never billed. */
export const isRecorded = ({ kind }: Pick<MoneyRule, 'kind'>): boolean => kind === 'closed-purses' || kind === 'taakuren'

function goesFrom({ payeeId: payee, terms }: MoneyRule, from: string, to: string): boolean {
  const { payers = [], parts = [] } = terms as { payers?: string[]; parts?: { parties: string[] }[] }
  // a pot gives back what was paid, so it can go to who has no part in it too
  return payee === to && from !== to && (payers.includes(from) || parts.length > 0)
}

/**
 * A rule of one payee with many payers, as it counts between two of them. Of pupils only the payer's own are looked at; of
 * hours and costs all payers stay, because a row that names nobody belongs to one of them.
 */
export function termsBetween({ kind, terms }: Pick<MoneyRule, 'kind' | 'terms'>, payerId: string): MoneyRule['terms'] {
  const isOfPupils = ['funding-share', 'funding-percentage', 'contribution', 'diploma-bonus'].includes(kind)
  const { payers = [] } = terms as { payers?: string[] }
  return isOfPupils && payers.includes(payerId) ? { ...terms, payers: [payerId] } : terms
}
