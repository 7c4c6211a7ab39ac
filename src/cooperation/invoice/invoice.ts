import type { Language } from '#platform/i18n.ts'

/** The rules that an invoice says it keeps: EN 16931 with the Dutch choices of NLCIUS, by the billing process of Peppol. */
export const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0'
export const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
export const CURRENCY = 'EUR'

export const INVOICE_KINDS = ['invoice', 'credit-note'] as const
export type InvoiceKind = (typeof INVOICE_KINDS)[number]
/** UNTDID 1001 */
export const TYPE_CODE: Record<InvoiceKind, string> = { invoice: '380', 'credit-note': '381' }

/** E: exempt, as education is. O: no supply at all, as when funding goes on from one board to another (UNCL 5305). */
export const VAT_CATEGORIES = ['E', 'O'] as const
export type VatCategory = (typeof VAT_CATEGORIES)[number]

/** SEPA credit transfer (UNTDID 4461). */
export const SEPA = '58'

/** A board as it stood on the day of the invoice. */
export interface InvoiceParty {
  name: string
  street: string | null
  postalCode: string | null
  city: string | null
  country: string | null
  kvk: string | null
  oin: string | null
  vatNumber: string | null
  email: string | null
}

/** UN/ECE Recommendation 20: one, hour, day. */
export const UNIT_CODES = ['C62', 'HUR', 'DAY'] as const
export type UnitCode = (typeof UNIT_CODES)[number]

export interface InvoiceLine {
  id: string
  /** of the line of the statement */
  subject: string
  name: string
  description: string | null
  period: { from: string; to: string } | null
  /** 2150 = 21,5; less than 0 takes back */
  hundredths: number
  unit: UnitCode
  /** of one; never less than 0 */
  priceCents: number
  cents: number
  vat: { category: VatCategory /** whole percents; null with O */; rate: number | null }
}

export interface VatGroup {
  category: VatCategory
  rate: number | null
  taxableCents: number
  taxCents: number
  reason: string | null
}

/** What is kept of an invoice; of a credit note the amounts are what is given back, so above 0. */
export interface InvoiceDocument {
  kind: InvoiceKind
  language: Language
  issuedOn: string
  dueOn: string | null
  terms: string | null
  currency: string
  statement: { id: string; name: string; fingerprint: string }
  period: { from: string; to: string } | null
  note: string | null
  buyerReference: string | null
  orderReference: string | null
  /** of a credit note: the number of the invoice that it takes back, or whose statement it corrects; null when there is none */
  credits: string | null
  /** before the number */
  series: string
  seller: InvoiceParty
  buyer: InvoiceParty
  /** where to pay; null on a credit note, which is settled or paid back */
  payment: { means: string; iban: string | null } | null
  lines: readonly InvoiceLine[]
  vat: readonly VatGroup[]
  totals: { lines: number; withoutVat: number; vat: number; withVat: number; payable: number }
}

/** As it goes out. */
export interface Invoice extends InvoiceDocument {
  /** `DL2026-0001` */
  number: string
}

/** A number of the payee: year and rank, with four digits or more. */
export const numberText = ({ series, year, number }: { series: string; year: number; number: number }): string =>
  `${series}${year}-${String(number).padStart(4, '0')}`
