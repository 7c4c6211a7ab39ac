import type { InvoiceFinding, InvoiceRule, Mend } from '../finding.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'

export type Check = (invoice: Invoice) => InvoiceFinding | null

/** A rule of the whole invoice. */
export const must =
  (rule: InvoiceRule, mend: Mend, holds: (invoice: Invoice) => boolean): Check =>
  (invoice) =>
    holds(invoice) ? null : { rule, severity: 'not-allowed', mend, lines: [] }

/** A rule of each line. */
export const everyLine =
  (rule: InvoiceRule, mend: Mend, holds: (line: InvoiceLine, invoice: Invoice) => boolean): Check =>
  (invoice) => {
    const wrong = invoice.lines.filter((line) => !holds(line, invoice)).map(({ id }) => id)
    return wrong.length === 0 ? null : { rule, severity: 'not-allowed', mend, lines: wrong }
  }

/** What is allowed and better looked at. */
export const look =
  (rule: InvoiceRule, mend: Mend, holds: (invoice: Invoice) => boolean): Check =>
  (invoice) =>
    holds(invoice) ? null : { rule, severity: 'look', mend, lines: [] }

/** Something that can be read stands there. */
export const has = (text: string | null | undefined): text is string => typeof text === 'string' && text.trim() !== ''
