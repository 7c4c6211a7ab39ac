import type { Finding as SchemeFinding } from '#schemes/index.ts'

/** What an analysis can find in a design. Each name has its sentence in messages.*.ts. */
export const ANALYSIS_RULES = [
  'ledger/taught-twice',
  'ledger/taught-nowhere',
  'ledger/counts-for-one-side',
  'ledger/unknown-unit',
  'hours/guided-over-total',
  'week/same-day-two-places',
  'week/travel',
  'week/travel-unknown',
  'week/weeks-backwards',
  'week/holidays-differ',
  'week/starts-or-ends-in-holiday',
  'week/bpv-in-holiday',
  'week/exam-weeks',
  'week/teacher-not-there',
  'week/teacher-two-places',
  'week/teacher-unknown',
  'week/no-region',
  'week/no-start',
  'week/no-holidays-known',
  'way-back/gap',
  'way-back/incomplete',
  'way-back/backwards',
  'delay/circle',
  'delay/unknown-block',
  'delay/needs-later',
  'forecast/likely-too-small',
  'forecast/more-than-places',
  'forecast/retention-rises',
  'costs/open-line',
  'costs/short',
] as const
export type AnalysisRule = (typeof ANALYSIS_RULES)[number]

/**
 * A finding of an analysis, of the same shape as those of the schemes. An analysis has no article of law at hand, so it
 * never says `not-allowed`. `given` holds names and numbers, and codes under the keys of `CODES` in words.ts.
 */
export interface AnalysisFinding extends SchemeFinding {
  rule: AnalysisRule
  severity: 'needs-decision'
}

export function decide(rule: AnalysisRule, field: string, given?: AnalysisFinding['given']): AnalysisFinding {
  return { rule, severity: 'needs-decision', field, ...(given && { given }) }
}
