/** What a reader must know of a settlement. `blocks`: it cannot be billed like this; `look`: it can, look at it first. */
export const FINDINGS = {
  'unknown-party': 'blocks',
  'rule-without-agreement': 'blocks',
  'unknown-clause': 'blocks',
  'clause-versions-overlap': 'blocks',
  'rule-not-in-force': 'look',
  'missing-funding': 'blocks',
  'funding-named-twice': 'blocks',
  'no-count-date': 'blocks',
  'route-not-counted': 'look',
  'no-pupil-days': 'look',
  'nothing-due': 'look',
  'pupils-without-rule': 'look',
  'share-above-whole': 'blocks',
  'pupil-at-two-places': 'blocks',
  'hours-above-budget': 'look',
  'for-whom-unknown': 'blocks',
  'hours-for-nobody': 'look',
  'part-of-school-year': 'blocks',
  'across-the-border': 'blocks',
  'no-key': 'blocks',
  'billed-by-two-rules': 'blocks',
  'row-without-rule': 'look',
  'route-without-agreement': 'look',
  'same-board': 'look',
  'subsidy-not-used-up': 'look',
  'row-twice': 'blocks',
} as const

export type FindingName = keyof typeof FINDINGS

export interface Finding {
  rule: FindingName
  severity: 'blocks' | 'look'
  /** id of the rule, row or party that it is about */
  subject: string
  /** what the sentence names; amounts in cents under `cents` */
  given: Readonly<Record<string, string | number>>
}

export const finding = (rule: FindingName, subject: string, given: Finding['given'] = {}): Finding => ({
  rule,
  severity: FINDINGS[rule],
  subject,
  given,
})
