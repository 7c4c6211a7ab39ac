import type { InvoiceFinding } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import { CONTENT } from './content.ts'
import { NLCIUS } from './nlcius.ts'
import { NUMBERS } from './numbers.ts'
import type { Check } from './rule.ts'
import { TOTALS } from './totals.ts'
import { VAT } from './vat.ts'

/**
 * What of the rules does not hold, as far as it can be seen here. The full validation is by the schematron of the keepers
 * (CEN and the Dutch Peppol authority), which a receiver runs; this is no proof that they accept it.
 */
export function checkInvoice(invoice: Invoice): InvoiceFinding[] {
  const content = findingsOf(CONTENT, invoice)
  // sums of what is not in whole cents say nothing
  const sums = isWhole(invoice) ? findingsOf([...TOTALS, ...VAT], invoice) : []
  return [...content, ...sums, ...findingsOf([...NLCIUS, ...NUMBERS], invoice)]
}

export const isAllowed = (findings: readonly InvoiceFinding[]): boolean => findings.every(({ severity }) => severity === 'look')

const findingsOf = (checks: readonly Check[], invoice: Invoice): InvoiceFinding[] => checks.flatMap((check) => check(invoice) ?? [])

const isWhole = ({ lines, totals, vat }: Invoice): boolean =>
  [
    ...Object.values(totals),
    ...vat.flatMap(({ taxableCents, taxCents }) => [taxableCents, taxCents]),
    ...lines.flatMap(({ hundredths, priceCents, cents }) => [hundredths, priceCents, cents]),
  ].every((value) => Number.isSafeInteger(value))
