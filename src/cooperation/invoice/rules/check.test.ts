import { describe, expect, test } from 'vitest'
import type { InvoiceRule } from '../finding.ts'
import type { Invoice, InvoiceLine, InvoiceParty } from '../invoice.ts'
import { makeInvoice } from '../make-invoice.ts'
import { nl } from '../messages.nl.ts'
import { asked, invoice, MBO, tot, VO } from '../testing/invoices.ts'
import { invoiceFindingText } from '../words.ts'
import { checkInvoice, isAllowed } from './check.ts'

const names = (one: Invoice) => checkInvoice(one).map(({ rule }) => rule)
const seller = (more: Partial<InvoiceParty>) => invoice({ seller: { ...invoice().seller, ...more } })
const buyer = (more: Partial<InvoiceParty>) => invoice({ buyer: { ...invoice().buyer, ...more } })
const totals = (more: Partial<Invoice['totals']>) => invoice({ totals: { ...invoice().totals, ...more } })
const group = (more: object) => invoice({ vat: invoice().vat.map((one) => ({ ...one, ...more })) })
/** The second line otherwise. */
const second = (more: Partial<InvoiceLine>) => invoice({ lines: invoice().lines.map((one, at) => (at === 1 ? { ...one, ...more } : one)) })
/** No supply instead of exempt. */
const none = (more: Partial<Invoice> = {}) => ({
  ...makeInvoice(tot(), { seller: MBO, buyer: VO }, asked({ vat: 'O' })),
  number: 'DL2026-0001',
  ...more,
})
const noAddress = { street: null, postalCode: null, city: null, country: null }

test('a whole invoice keeps every rule, and asks only for a decision about VAT', () => {
  for (const one of [invoice(), none()]) {
    expect(names(one)).toEqual(['doorloop/vat-is-a-decision'])
    expect(isAllowed(checkInvoice(one))).toBe(true)
  }
})

/** For each rule an invoice that breaks it; other rules may be broken by the same. */
const BROKEN: Record<Exclude<InvoiceRule, 'doorloop/vat-is-a-decision'>, Invoice> = {
  'en16931/BR-02': invoice({ number: ' ' }),
  'en16931/BR-03': invoice({ issuedOn: '2026-02-30' }),
  'en16931/BR-04': invoice({ kind: 'order' as Invoice['kind'] }),
  'en16931/BR-05': invoice({ currency: 'USD' }),
  'en16931/BR-06': seller({ name: ' ' }),
  'en16931/BR-07': buyer({ name: '' }),
  'en16931/BR-08': seller(noAddress),
  'en16931/BR-09': seller({ country: 'nl' }),
  'en16931/BR-10': buyer(noAddress),
  'en16931/BR-11': buyer({ country: null }),
  'en16931/BR-12': totals({ lines: 0.5 }),
  'en16931/BR-13': totals({ withoutVat: Number.NaN }),
  'en16931/BR-14': totals({ withVat: Number.POSITIVE_INFINITY }),
  'en16931/BR-15': totals({ payable: 2 ** 53 }),
  'en16931/BR-16': invoice({ lines: [] }),
  'en16931/BR-21': second({ id: '1' }),
  'en16931/BR-22': second({ hundredths: 0.1 }),
  'en16931/BR-23': second({ unit: 'KGM' as InvoiceLine['unit'] }),
  'en16931/BR-24': second({ cents: 0.1 }),
  'en16931/BR-25': second({ name: '' }),
  'en16931/BR-26': second({ priceCents: 0.1 }),
  'en16931/BR-27': second({ priceCents: -720_000, hundredths: -2100 }),
  'en16931/BR-29': invoice({ period: { from: '2026-08-02', to: '2026-08-01' } }),
  'en16931/BR-30': second({ period: { from: '2026-08-02', to: '2026-08-01' } }),
  'en16931/BR-49': invoice({ payment: { means: '', iban: 'NL91ABNA0417164300' } }),
  'en16931/BR-50': invoice({ payment: { means: '58', iban: null } }),
  'en16931/BR-CO-25': invoice({ dueOn: null, terms: null }),
  'en16931/BR-CO-26': seller({ kvk: null, oin: null, vatNumber: null }),
  'doorloop/quantity-times-price': second({ priceCents: 720_001 }),
  'en16931/BR-CO-10': totals({ lines: 19_260_001 }),
  'en16931/BR-CO-13': totals({ withoutVat: 19_259_999 }),
  'en16931/BR-CO-14': totals({ vat: 1 }),
  'en16931/BR-CO-15': totals({ withVat: 19_260_001 }),
  'en16931/BR-CO-16': totals({ payable: 19_259_999 }),
  'doorloop/amount-above-zero': totals({ payable: 0 }),
  'en16931/BR-CO-04': second({ vat: { category: 'S' as 'E', rate: 21 } }),
  'en16931/BR-CO-09': seller({ vatNumber: '123456782B01' }),
  'en16931/BR-CO-17': group({ rate: 21 }),
  'en16931/BR-CO-18': invoice({ vat: [] }),
  'en16931/BR-E-01': invoice({ vat: [...invoice().vat, ...invoice().vat] }),
  'en16931/BR-E-02': seller({ vatNumber: null }),
  'en16931/BR-E-05': second({ vat: { category: 'E', rate: 9 } }),
  'en16931/BR-E-08': group({ taxableCents: 19_260_001 }),
  'en16931/BR-E-09': group({ taxCents: 1 }),
  'en16931/BR-E-10': group({ reason: null }),
  'en16931/BR-O-01': none({ vat: [] }),
  'en16931/BR-O-02': none({ buyer: { ...none().buyer, vatNumber: 'NL123456782B01' } }),
  'en16931/BR-O-05': none({ lines: none().lines.map((one) => ({ ...one, vat: { category: 'O', rate: 0 } })) }),
  'en16931/BR-O-08': none({ vat: none().vat.map((one) => ({ ...one, taxableCents: 1 })) }),
  'en16931/BR-O-09': none({ vat: none().vat.map((one) => ({ ...one, taxCents: 1 })) }),
  'en16931/BR-O-10': none({ vat: none().vat.map((one) => ({ ...one, reason: ' ' })) }),
  'en16931/BR-O-11': none({ vat: [...none().vat, ...invoice().vat] }),
  'en16931/BR-O-12': none({ lines: [...none().lines, { ...invoice().lines[0], id: '3' } as InvoiceLine] }),
  'nlcius/BR-NL-1': seller({ kvk: null, oin: null }),
  'nlcius/BR-NL-2': invoice({ buyerReference: ' ' }),
  'nlcius/BR-NL-3': seller({ postalCode: null }),
  'nlcius/BR-NL-4': buyer({ street: null }),
  'nlcius/BR-NL-7': invoice({ kind: 'order' as Invoice['kind'] }),
  'nlcius/BR-NL-10': buyer({ kvk: null }),
  'nlcius/BR-NL-11': invoice({ payment: null }),
  'nlcius/BR-NL-12': invoice({ payment: { means: '31', iban: 'NL91ABNA0417164300' } }),
  'doorloop/iban': invoice({ payment: { means: '58', iban: 'NL91ABNA0417164301' } }),
  'doorloop/seller-numbers': seller({ vatNumber: 'NL123456783B01' }),
  'doorloop/buyer-numbers': buyer({ kvk: '1234567' }),
  'doorloop/postal-code': buyer({ postalCode: '4321BA' }),
  'doorloop/two-boards': buyer({ kvk: '90000001' }),
}

describe('each rule', () => {
  test.each(Object.entries(BROKEN))('%s is seen when it does not hold', (rule, one) => expect(names(one)).toContain(rule))

  test('has an invoice here that breaks it', () => {
    const tested = [...Object.keys(BROKEN), 'doorloop/vat-is-a-decision']
    expect(tested.sort()).toEqual(Object.keys(nl.rule).sort())
  })
})

describe('at the boundary', () => {
  test.each([
    [-1, false],
    [0, false],
    [1, true],
  ])('an amount of %i cents may be billed: %s', (cents, may) =>
    expect(names(totals({ payable: cents })).includes('doorloop/amount-above-zero')).toBe(!may),
  )

  test.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('a price of %i cents may stand there: %s', (priceCents, may) =>
    expect(names(second({ priceCents })).includes('en16931/BR-27')).toBe(!may),
  )

  test.each([
    ['2026-08-01', '2026-07-31', false],
    ['2026-08-01', '2026-08-01', true],
    ['2026-08-01', '2026-08-02', true],
  ])('a period from %s to %s: %s', (from, to, may) => expect(names(invoice({ period: { from, to } })).includes('en16931/BR-29')).toBe(!may))

  test('one cent too many or too few in the sum of the lines', () => {
    const wrong = (lines: number) => names(totals({ lines })).includes('en16931/BR-CO-10')
    expect([wrong(19_259_999), wrong(19_260_000), wrong(19_260_001)]).toEqual([true, false, true])
  })

  test('a reference of the buyer or an order is enough; neither is not', () => {
    const broken = (more: Partial<Invoice>) => names(invoice(more)).includes('nlcius/BR-NL-2')
    expect(broken({ buyerReference: null, orderReference: 'PO 1' })).toBe(false)
    expect(broken({ buyerReference: 'X', orderReference: null })).toBe(false)
    expect(broken({ buyerReference: null, orderReference: null })).toBe(true)
  })

  test('a board is known by KvK or by OIN', () => {
    expect(names(buyer({ kvk: null, oin: '1'.repeat(20) }))).not.toContain('nlcius/BR-NL-10')
    expect(names(buyer({ kvk: null, oin: '1'.repeat(20) }))).not.toContain('doorloop/buyer-numbers')
  })

  test('the rules of the Netherlands are for a supplier there', () => {
    const abroad = { ...invoice(), seller: { ...invoice().seller, country: 'BE', postalCode: null, kvk: null, oin: null } }
    expect(names(abroad).filter((rule) => rule.startsWith('nlcius/'))).toEqual([])
  })
})

test('a finding says which lines, and who can mend it', () => {
  const [found] = checkInvoice(second({ name: '' }))
  expect(found).toMatchObject({ rule: 'en16931/BR-25', severity: 'not-allowed', mend: 'statement', lines: ['2'] })
  expect(found && invoiceFindingText('nl', found)).toBe('Een regel zegt niet waarvoor hij is. Regel: 2.')
  expect(found && invoiceFindingText('en', found)).toBe('A line does not say what it is for. Line: 2.')
})
