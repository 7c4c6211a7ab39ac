import type { Context, Outcome } from './context.ts'
import { contribution } from './kinds/contribution.ts'
import { costs } from './kinds/costs.ts'
import { diplomaBonus } from './kinds/diploma-bonus.ts'
import { fundingPercentage } from './kinds/funding-percentage.ts'
import { fundingShare } from './kinds/funding-share.ts'
import { hourPrice } from './kinds/hour-price.ts'
import { projectOffice } from './kinds/project-office.ts'
import { recorded } from './kinds/recorded.ts'
import { sharedCosts } from './kinds/shared-costs.ts'
import { sharedTransport } from './kinds/shared-transport.ts'
import { subsidy } from './kinds/subsidy.ts'
import type { Kind, RuleOf } from './rule.ts'

/** Each kind of rule with what it does: all kinds of money that were seen in practice (domain, section 5). */
const KINDS: { [K in Kind]: (context: Context<RuleOf<K>>) => Outcome } = {
  'funding-share': fundingShare,
  'funding-percentage': fundingPercentage,
  'hour-price': hourPrice,
  costs,
  'shared-costs': sharedCosts,
  'shared-transport': sharedTransport,
  contribution,
  'closed-purses': recorded,
  taakuren: recorded,
  subsidy,
  'project-office': projectOffice,
  'diploma-bonus': diplomaBonus,
}

export function outcomeOf(context: Context): Outcome {
  // the table pairs each kind with its own rule; the type of a looked-up function cannot say so
  const work = KINDS[context.rule.kind] as (context: Context) => Outcome
  return work(context)
}
