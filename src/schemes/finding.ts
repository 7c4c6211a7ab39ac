import type { Source } from './source.ts'

/** How a rule judges a plan. `not-allowed` only with its source at hand; what is unknown needs a decision. */
export const SEVERITIES = ['not-allowed', 'needs-decision', 'fits'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What one rule says about one plan. Sentence and source hang on the rule's name. */
export interface Finding {
  /** `besluit-2014/every-route-needs-terugvaloptie` */
  rule: string
  severity: Severity
  /** the part of the design to mend: `exams`, `blocks/b3/hours`, `agreement/clauses` (design/paths in docs/route-file.md) */
  field: string
  /** what the sentence names: years, hours, levels; keys are those of the rule's sentence */
  given?: Readonly<Record<string, string | number>>
  /** of a rule for every scheme: where this scheme says it; of other rules the source stands at the rule */
  source?: Source
}
