import type { Finding, Severity } from './finding.ts'
import type { RoutePlan } from './plan.ts'

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
  judge(plan: RoutePlan): Judgement | null
}

/** A finding without the name of its rule. */
export interface Judgement {
  severity: Severity
  field: string
  given?: Finding['given']
}

/** Where a rule stands: a text of law with its article, or a page. */
export type Source =
  | { kind: 'law'; text: LawText; article: string /** `1 c`, `2`; absent = the whole article */; lid?: string }
  | { kind: 'page'; title: string; publisher: string; url: string; read: string }
  /** a report or study of routes as they were */
  | { kind: 'report'; title: string; year: number; part?: string }

/** The texts in law/, as in force in May 2017 (wetten.overheid.nl, by this number). */
export const LAW_TEXTS = ['BWBR0032082', 'BWBR0033984', 'BWBR0033871'] as const
export type LawText = (typeof LAW_TEXTS)[number]
