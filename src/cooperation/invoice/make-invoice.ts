import type { Language } from '#platform/i18n.ts'
import type { BillingData } from '../billing/billing.ts'
import { plusDays } from '../day.ts'
import { sum } from '../settlement/exact.ts'
import type { Line } from '../settlement/line.ts'
import { CURRENCY, type InvoiceDocument, type InvoiceKind, type InvoiceParty, SEPA, type VatCategory } from './invoice.ts'
import { invoiceLine } from './invoice-line.ts'
import { invoiceWords } from './words.ts'

/** Of an approved statement what an invoice needs. */
export interface Billable {
  id: string
  name: string
  from: string
  to: string
  /** payer to payee; less than 0: the payee gives back */
  cents: number
  fingerprint: string
  lines: readonly Line[]
}

/** So much of a fingerprint is compared by people; the whole of it stands in the document. */
const SHORT_PRINT = 12

/** What a person decides; null: nothing to refer to. */
export interface Asked {
  issuedOn: string
  vat: VatCategory
  buyerReference: string | null
  orderReference: string | null
  language: Language
}

/**
 * `seller` sends it: the payee of the statement. A statement below zero becomes a credit note, which names the invoice of the
 * statement that it corrects, where there is one (`corrected`).
 */
export function makeInvoice(
  statement: Billable,
  { seller, buyer }: { seller: BillingData; buyer: BillingData },
  asked: Asked,
  corrected: string | null = null,
): InvoiceDocument {
  const kind: InvoiceKind = statement.cents < 0 ? 'credit-note' : 'invoice'
  const t = invoiceWords(asked.language)
  const billed = statement.lines.filter(({ cents }) => cents !== 0)
  const vat = { category: asked.vat, rate: asked.vat === 'E' ? 0 : null }
  const lines = billed.map((line, at) => invoiceLine(line, { id: String(at + 1), kind, vat, language: asked.language }))
  const total = sum(lines.map(({ cents }) => cents))
  const isInvoice = kind === 'invoice'
  return {
    ...{ kind, language: asked.language, issuedOn: asked.issuedOn, currency: CURRENCY, series: seller.series },
    credits: isInvoice ? null : corrected,
    dueOn: isInvoice ? plusDays(asked.issuedOn, seller.paymentDays) : null,
    terms: isInvoice ? t.terms(String(seller.paymentDays)) : t.creditTerms,
    statement: { id: statement.id, name: statement.name, fingerprint: statement.fingerprint },
    period: { from: statement.from, to: statement.to },
    note: t.note(statement.name, statement.fingerprint.slice(0, SHORT_PRINT)),
    ...{ buyerReference: asked.buyerReference, orderReference: asked.orderReference },
    ...{ seller: partyOf(seller, asked.vat), buyer: partyOf(buyer, asked.vat) },
    payment: isInvoice ? { means: SEPA, iban: seller.iban } : null,
    lines,
    vat: [{ ...vat, taxableCents: total, taxCents: 0, reason: t.vatReason[asked.vat] }],
    totals: { lines: total, withoutVat: total, vat: 0, withVat: total, payable: total },
  }
}

/** Takes a whole invoice back: the same lines, the same amounts, the other kind. */
export function creditOf(
  invoice: InvoiceDocument,
  number: string,
  { issuedOn, reason }: { issuedOn: string; reason: string },
): InvoiceDocument {
  const t = invoiceWords(invoice.language)
  const note = t.creditNote(number, reason)
  return { ...invoice, kind: 'credit-note', issuedOn, dueOn: null, terms: t.creditTerms, note, credits: number, payment: null }
}

/** What is no supply knows no VAT number (EN 16931, BR-O-02). */
function partyOf(data: BillingData, vat: VatCategory): InvoiceParty {
  const { legalName: name, street, postalCode, city, country, kvk, oin, email } = data
  return { name, street, postalCode, city, country, kvk, oin, vatNumber: vat === 'O' ? null : data.vatNumber, email }
}
