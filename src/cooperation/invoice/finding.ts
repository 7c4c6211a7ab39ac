import type { nl } from './messages.nl.ts'

export type InvoiceRule = keyof typeof nl.rule
/** Who can mend it: the billing data of a side, what was typed for this invoice, the statement, or nobody but us. */
export type Mend = 'seller' | 'buyer' | 'invoice' | 'statement' | 'program'

export interface InvoiceFinding {
  /** `en16931/BR-06`: the name of the rule as its keepers write it; `doorloop/…` are ours */
  rule: InvoiceRule
  /** not-allowed: a receiver may refuse it; look: may go, read it first */
  severity: 'not-allowed' | 'look'
  mend: Mend
  /** numbers of the lines that it is about */
  lines: readonly string[]
}
