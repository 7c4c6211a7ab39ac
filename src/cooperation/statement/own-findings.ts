/** What only the database knows to remark, beside the findings of the engine. `blocks`: it cannot be offered like this. */
export const OWN_FINDINGS = {
  // hours, costs or diplomas that another rule billed in another statement
  'billed-elsewhere': 'blocks',
  // pupils of whom the list does not say the leerjaar
  'leerjaar-unknown': 'look',
  // the clause has a later version in the period, and no rule rests on it
  'clause-amended': 'look',
  // the agreement was not signed by everybody
  'agreement-not-signed': 'blocks',
} as const

export type OwnFindingName = keyof typeof OWN_FINDINGS

export interface OwnFinding {
  rule: OwnFindingName
  severity: 'blocks' | 'look'
  /** id of the money rule or row that it is about */
  subject: string
  given: Readonly<Record<string, string | number>>
}

export const ownFinding = (rule: OwnFindingName, subject: string, given: OwnFinding['given'] = {}): OwnFinding => ({
  rule,
  severity: OWN_FINDINGS[rule],
  subject,
  given,
})
