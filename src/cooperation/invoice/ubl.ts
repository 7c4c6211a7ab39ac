import { amountText, decimalText } from './amounts.ts'
import { CUSTOMIZATION, type Invoice, type InvoiceKind, type InvoiceLine, PROFILE, TYPE_CODE, type VatGroup } from './invoice.ts'
import { ublParty } from './ubl-party.ts'
import { type XmlNode, xmlText } from './xml.ts'

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd:'
const ROOT: Record<InvoiceKind, string> = { invoice: 'Invoice', 'credit-note': 'CreditNote' }

/** The invoice as UBL 2.1 (EN 16931, NLCIUS). The order of the elements is that of the schema of OASIS. */
export function ublOf(invoice: Invoice): string {
  const root = ROOT[invoice.kind]
  const names = {
    xmlns: `${OASIS}${root}-2`,
    'xmlns:cac': `${OASIS}CommonAggregateComponents-2`,
    'xmlns:cbc': `${OASIS}CommonBasicComponents-2`,
  }
  const inside = [
    ...headOf(invoice),
    ...partiesOf(invoice),
    ...paymentOf(invoice),
    ...totalsOf(invoice),
    ...invoice.lines.map((line) => lineOf(invoice, line)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText([root, inside, names])}`
}

function headOf(invoice: Invoice): XmlNode[] {
  const { kind, number, issuedOn, dueOn, note, currency, buyerReference, period, orderReference, credits } = invoice
  const isInvoice = kind === 'invoice'
  return [
    ['cbc:CustomizationID', CUSTOMIZATION],
    ['cbc:ProfileID', PROFILE],
    ['cbc:ID', number],
    ['cbc:IssueDate', issuedOn],
    // a credit note has no day of its own in UBL: its terms say it
    isInvoice ? ['cbc:DueDate', dueOn] : null,
    [`cbc:${isInvoice ? 'Invoice' : 'CreditNote'}TypeCode`, TYPE_CODE[kind]],
    ['cbc:Note', note],
    ['cbc:DocumentCurrencyCode', currency],
    ['cbc:BuyerReference', buyerReference],
    periodOf(period),
    ['cac:OrderReference', [['cbc:ID', orderReference]]],
    ['cac:BillingReference', [['cac:InvoiceDocumentReference', [['cbc:ID', credits]]]]],
  ]
}

const partiesOf = ({ seller, buyer }: Invoice): XmlNode[] => [
  ['cac:AccountingSupplierParty', [ublParty(seller)]],
  ['cac:AccountingCustomerParty', [ublParty(buyer)]],
]

function paymentOf({ payment, number, terms }: Invoice): XmlNode[] {
  const means: XmlNode = payment && [
    'cac:PaymentMeans',
    [
      ['cbc:PaymentMeansCode', payment.means],
      ['cbc:PaymentID', number],
      ['cac:PayeeFinancialAccount', [['cbc:ID', payment.iban]]],
    ],
  ]
  return [means, ['cac:PaymentTerms', [['cbc:Note', terms]]]]
}

function totalsOf({ vat, totals, currency }: Invoice): XmlNode[] {
  const money = (name: string, cents: number): XmlNode => [name, amountText(cents), { currencyID: currency }]
  const group = ({ category, rate, taxableCents, taxCents, reason }: VatGroup): XmlNode => [
    'cac:TaxSubtotal',
    [
      money('cbc:TaxableAmount', taxableCents),
      money('cbc:TaxAmount', taxCents),
      ['cac:TaxCategory', [['cbc:ID', category], percent(rate), ['cbc:TaxExemptionReason', reason], SCHEME]],
    ],
  ]
  return [
    ['cac:TaxTotal', [money('cbc:TaxAmount', totals.vat), ...vat.map(group)]],
    [
      'cac:LegalMonetaryTotal',
      [
        money('cbc:LineExtensionAmount', totals.lines),
        money('cbc:TaxExclusiveAmount', totals.withoutVat),
        money('cbc:TaxInclusiveAmount', totals.withVat),
        money('cbc:PayableAmount', totals.payable),
      ],
    ],
  ]
}

function lineOf({ kind, currency }: Invoice, line: InvoiceLine): XmlNode {
  const isInvoice = kind === 'invoice'
  const { id, hundredths, unit, cents, period, description, name, vat, priceCents } = line
  const category: XmlNode = ['cac:ClassifiedTaxCategory', [['cbc:ID', vat.category], percent(vat.rate), SCHEME]]
  return [
    isInvoice ? 'cac:InvoiceLine' : 'cac:CreditNoteLine',
    [
      ['cbc:ID', id],
      [isInvoice ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', decimalText(hundredths), { unitCode: unit }],
      ['cbc:LineExtensionAmount', amountText(cents), { currencyID: currency }],
      periodOf(period),
      ['cac:Item', [['cbc:Description', description], ['cbc:Name', name], category]],
      ['cac:Price', [['cbc:PriceAmount', amountText(priceCents), { currencyID: currency }]]],
    ],
  ]
}

const SCHEME: XmlNode = ['cac:TaxScheme', [['cbc:ID', 'VAT']]]
const percent = (rate: number | null): XmlNode => (rate === null ? null : ['cbc:Percent', String(rate)])
const periodOf = (period: { from: string; to: string } | null): XmlNode =>
  period && [
    'cac:InvoicePeriod',
    [
      ['cbc:StartDate', period.from],
      ['cbc:EndDate', period.to],
    ],
  ]
