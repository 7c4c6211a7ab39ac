import type { Clause } from './clause.ts'
import type { Finding, Severity } from './finding.ts'
import type { RoutePlan } from './plan.ts'
import type { Source } from './source.ts'
import type { Statement } from './statement.ts'

export { LAW_TEXTS, type LawText, type Source } from './source.ts'

/**
 * One rule of a scheme. `judge` gives null where the rule has nothing to say about this plan, so that a rule set can be
 * held against every plan.
 */
export interface Rule {
  /** the folder of the scheme and what the rule asks, in words: `besluit-2014/bol-hours` */
  id: string
  source: Source
  /** first and last day on which a route may begin under it; null = as long as the scheme */
  from?: string
  until?: string
  /** what it wants the designers to state; the structure test holds this list complete */
  asks?: readonly Statement[]
  /** subjects on which it wants an agreement */
  obliges?: readonly Clause[]
  judge(plan: RoutePlan): Judgement | null
}

/** A finding without the name of its rule. */
export interface Judgement {
  severity: Severity
  field: string
  given?: Finding['given']
}
