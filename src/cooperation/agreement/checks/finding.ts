/** What a check of a clause found, by name. */
export const CLAUSE_RULES = [
  'clause/no-terms',
  'split/no-talk',
  'split/crebo-twice',
  'split/crebo-nowhere',
  'split/taught-by-another',
  'split/no-such-crebo',
  'partner/sub-region-without',
  'partner/two-in-sub-region',
  'partner/contradicted',
  'partner/route-elsewhere',
  'exclusivity/offered-by-party',
  'exclusivity/offered-by-others',
  'exclusivity/below-agreed',
  'exclusivity/below-15',
  'exclusivity/below-20',
  'exclusivity/no-count',
  'places/no-year',
  'places/too-few',
  'places/not-given',
  'places/no-count',
] as const
export type ClauseRule = (typeof CLAUSE_RULES)[number]

/** `act`: what was agreed is not so; `look`: worth a talk; `unknown`: the data do not say. */
export type ClauseSeverity = 'act' | 'look' | 'unknown'

export interface ClauseCheck {
  rule: ClauseRule
  clauseId: string
  severity: ClauseSeverity
  /** what it is about, for its sentence */
  about: Readonly<Record<string, string | number>>
  /** what it rests on */
  rows: readonly ReasonRow[]
}

/** A row behind a reason: what, of when, how much; `few` = 1 to 4 pupils, a null needs no number. */
export interface ReasonRow {
  label: string
  on?: string
  /** a school year, 2026 = 2026-2027 */
  year?: number
  value: number | 'few' | null
  href?: string
}

export type MakeCheck = (
  rule: ClauseRule,
  severity: ClauseSeverity,
  about: ClauseCheck['about'],
  rows?: readonly ReasonRow[],
) => ClauseCheck

/** What is found at one clause. */
export const foundAt =
  ({ id }: { id: string }): MakeCheck =>
  (rule, severity, about, rows = []) => ({ rule, severity, about, rows, clauseId: id })
