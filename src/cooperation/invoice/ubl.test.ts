import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { XmlElement } from '#platform/import/xml-elements.ts'
import { amountText } from './amounts.ts'
import { CUSTOMIZATION, type Invoice, type InvoiceParty, PROFILE } from './invoice.ts'
import { creditOf, makeInvoice } from './make-invoice.ts'
import { asked, invoice, line, MBO, tot, VO } from './testing/invoices.ts'
import { at, childOf, readUbl, textAt } from './testing/read-ubl.ts'
import { ublOf } from './ubl.ts'

/** OASIS UBL 2.1, maindoc: the order of what we use, in both documents. */
const ORDER = [
  ...[
    'CustomizationID',
    'ProfileID',
    'ID',
    'IssueDate',
    'DueDate',
    'InvoiceTypeCode',
    'CreditNoteTypeCode',
    'Note',
    'DocumentCurrencyCode',
  ],
  ...['BuyerReference', 'InvoicePeriod', 'OrderReference', 'BillingReference', 'AccountingSupplierParty', 'AccountingCustomerParty'],
  ...['PaymentMeans', 'PaymentTerms', 'TaxTotal', 'LegalMonetaryTotal', 'InvoiceLine', 'CreditNoteLine'],
]

const credit: Invoice = {
  ...creditOf(invoice(), 'DL2026-0001', { issuedOn: '2026-12-01', reason: 'Verkeerd jaar' }),
  number: 'DL2026-0002',
}

test('TOT as a receiver reads it', async () => {
  const root = await readUbl(ublOf(invoice({ orderReference: 'PO 7' })))
  const said = Object.fromEntries(root.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text]))
  expect(root.name).toBe('Invoice')
  expect(said).toEqual({
    CustomizationID: CUSTOMIZATION,
    ProfileID: PROFILE,
    ID: 'DL2026-0001',
    IssueDate: '2026-11-23',
    // thirty days after 23 November
    DueDate: '2026-12-23',
    InvoiceTypeCode: '380',
    Note: 'Volgens de afrekening ‘TOT 2026-2027’, die beide partijen hebben goedgekeurd. Kenmerk: ab12cd34.',
    DocumentCurrencyCode: 'EUR',
    BuyerReference: 'INK-2026-7',
  })
  expect(textAt(root, 'OrderReference/ID')).toBe('PO 7')
  expect(textAt(root, 'PaymentMeans/PaymentMeansCode')).toBe('58')
  expect(textAt(root, 'PaymentMeans/PayeeFinancialAccount/ID')).toBe('NL91ABNA0417164300')
  expect(at(root, 'LegalMonetaryTotal/PayableAmount')[0]).toMatchObject({ text: '192600.00', attributes: { currencyID: 'EUR' } })
  expect(at(root, 'InvoiceLine/LineExtensionAmount').map(({ text }) => text)).toEqual(['41400.00', '151200.00'])
  // 21 pupils of € 7.200 each
  const second = at(root, 'InvoiceLine')[1] as XmlElement
  expect([textAt(second, 'InvoicedQuantity'), textAt(second, 'Price/PriceAmount')]).toEqual(['21', '7200.00'])
  expect(textAt(root, 'TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReason')).toContain('artikel 11')
  expect(at(root, 'TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReasonCode')).toEqual([])
})

test.each([
  ['an invoice', invoice()],
  ['a credit note', credit],
])('the elements of %s stand in the order of the schema, and none is empty', async (_what, one) => {
  const xml = ublOf(one)
  const root = await readUbl(xml)
  const ranks = root.children.map(({ name }) => ORDER.indexOf(name))
  expect(ranks).not.toContain(-1)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(xml).not.toMatch(/<([\w:]+)[^>]*><\/\1>|\/>/)
  for (const space of ['CommonAggregateComponents-2', 'CommonBasicComponents-2', `${root.name}-2`]) expect(xml).toContain(`:xsd:${space}"`)
})

test('a credit note is one: its code, its quantities, what it takes back, and no day or account to pay', async () => {
  const root = await readUbl(ublOf(credit))
  expect(root.name).toBe('CreditNote')
  expect(textAt(root, 'CreditNoteTypeCode')).toBe('381')
  expect(textAt(root, 'BillingReference/InvoiceDocumentReference/ID')).toBe('DL2026-0001')
  expect(at(root, 'CreditNoteLine/CreditedQuantity').map(({ text }) => text)).toEqual(['23', '21'])
  expect(textAt(root, 'LegalMonetaryTotal/PayableAmount')).toBe('192600.00')
  expect([...at(root, 'PaymentMeans'), ...at(root, 'DueDate')]).toEqual([])
})

test('a statement below zero becomes a credit note of what is given back; what goes the other way has a quantity below zero', async () => {
  const lines = [line({ cents: -5000, quantity: { number: 2, unit: 'hours', of: null } }), line({ id: 'l2', cents: 1001 })]
  const document = makeInvoice(tot({ cents: -3999, lines }), { seller: MBO, buyer: VO }, asked())
  const root = await readUbl(ublOf({ ...document, number: 'DL2026-0003' }))
  expect(root.name).toBe('CreditNote')
  expect(at(root, 'CreditNoteLine/LineExtensionAmount').map(({ text }) => text)).toEqual(['50.00', '-10.01'])
  // 23 pupils do not divide 10,01: one time the amount
  expect(at(root, 'CreditNoteLine/CreditedQuantity').map(({ text }) => text)).toEqual(['2', '-1'])
  expect(at(root, 'CreditNoteLine/Price/PriceAmount').map(({ text }) => text)).toEqual(['25.00', '10.01'])
  expect(textAt(root, 'LegalMonetaryTotal/PayableAmount')).toBe('39.99')
})

const HOSTILE = [
  `<&"'> ]]> <!-- -->`,
  '&amp; &#x0; <!DOCTYPE x [<!ENTITY a "b">]>',
  'Škôlka 你好 😀 مدرسة',
  'tab\tregel\r\nnog een',
  `nul \u0000 bel \u0007 fffe \uFFFE half \uD83D paar`,
]

test.each(HOSTILE)('any name comes back as it was, as far as XML can hold it: %j', async (name) => {
  const root = await readUbl(ublOf(named(name)))
  for (const path of ['AccountingSupplierParty/Party/PartyName/Name', 'InvoiceLine/Item/Name', 'BuyerReference', 'Note'])
    expect(textAt(root, path), path).toBe(cleaned(name))
})

test('every field comes back, whatever is in it', async () => {
  const word = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).map((text) => `a${text}b`)
  await fc.assert(
    fc.asyncProperty(word, fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), async (text, cents) => {
      const one = { ...named(text), totals: { ...invoice().totals, payable: cents } }
      const root = await readUbl(ublOf(one))
      for (const [side, kept] of [
        ['AccountingSupplierParty', one.seller],
        ['AccountingCustomerParty', one.buyer],
      ] as const)
        expect(partyIn(childOf(childOf(root, side), 'Party'))).toEqual(readable(kept))
      expect(textAt(root, 'LegalMonetaryTotal/PayableAmount')).toBe(amountText(cents))
    }),
    { numRuns: 200 },
  )
})

function named(name: string): Invoice {
  const base = invoice()
  return {
    ...base,
    ...{ note: name, buyerReference: name, seller: { ...base.seller, name, street: name, city: name }, buyer: { ...base.buyer, name } },
    lines: base.lines.map((one) => ({ ...one, name, description: name })),
  }
}

const partyIn = (party: XmlElement): InvoiceParty => ({
  name: textAt(party, 'PartyLegalEntity/RegistrationName') ?? '',
  street: textAt(party, 'PostalAddress/StreetName'),
  postalCode: textAt(party, 'PostalAddress/PostalZone'),
  city: textAt(party, 'PostalAddress/CityName'),
  country: textAt(party, 'PostalAddress/Country/IdentificationCode'),
  kvk: at(party, 'PartyLegalEntity/CompanyID').find(({ attributes }) => attributes.schemeID === '0106')?.text ?? null,
  oin: at(party, 'EndpointID').find(({ attributes }) => attributes.schemeID === '0190')?.text ?? null,
  vatNumber: textAt(party, 'PartyTaxScheme/CompanyID'),
  email: textAt(party, 'Contact/ElectronicMail'),
})

/** What the XML can say of it: no signs that XML has not, no ends of white. */
const readable = (party: InvoiceParty): InvoiceParty =>
  Object.fromEntries(Object.entries(party).map(([name, value]) => [name, value && cleaned(value)])) as unknown as InvoiceParty

const cleaned = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return code === 9 || code === 10 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)
    })
    .join('')
    .trim()
