import type { Settlement } from '../../settlement/document.ts'
import { RULE, type Rule } from '../../settlement/rule.ts'

/** One number of a rule that somebody wonders about: its share, price, percentage or budget of hours. */
export const CHANGEABLE = ['share', 'percentage', 'cents', 'budget'] as const
export type Changeable = (typeof CHANGEABLE)[number]
export type RuleChange = Partial<{ share: { of: number; over: number }; percentage: number; cents: number; budget: number }>

/** What of this rule can be wondered about. */
export function changeableOf(rule: Rule): Changeable[] {
  return CHANGEABLE.filter((field) => (field === 'budget' ? rule.kind === 'hour-price' : field in rule))
}

/** The document with one rule changed; a number that its kind does not have is left alone. */
export function withChange(document: Settlement, ruleId: string, change: RuleChange): Settlement {
  return { ...document, rules: document.rules.map((rule) => (rule.id === ruleId ? changed(rule, change) : rule)) }
}

function changed(rule: Rule, change: RuleChange): Rule {
  const fields = changeableOf(rule).filter((field) => change[field] !== undefined)
  const values = Object.fromEntries(fields.map((field) => [field, field === 'budget' ? budgetOf(rule, change.budget ?? 0) : change[field]]))
  return RULE.parse({ ...rule, ...values })
}

const budgetOf = (rule: Rule, hours: number) => ({
  hours,
  per: rule.kind === 'hour-price' ? (rule.budget?.per ?? 'rule') : 'rule',
})
