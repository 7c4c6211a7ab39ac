import type { BillingData } from '../../billing/billing.ts'
import type { Line } from '../../settlement/line.ts'
import type { Invoice } from '../invoice.ts'
import { type Asked, type Billable, makeInvoice } from '../make-invoice.ts'

/** Two invented boards; the numbers keep their check digits and are nobody's. */
export const MBO: BillingData = {
  ...{ boardId: 'b1', legalName: 'Stichting Merwestroom', street: 'Havenweg 12', postalCode: '1234 AB', city: 'Beekstad', country: 'NL' },
  ...{
    kvk: '90000001',
    oin: '00000003900000010000',
    vatNumber: 'NL123456782B01',
    iban: 'NL91ABNA0417164300',
    email: 'debiteuren@example.org',
  },
  ...{ buyerReference: 'MBO-9', paymentDays: 30, series: 'DL' },
}
export const VO: BillingData = {
  ...{ boardId: 'b2', legalName: 'Stichting Waterkant', street: 'Kade 3', postalCode: '4321 BA', city: 'Wilgendam', country: 'NL' },
  ...{ kvk: '90000002', oin: null, vatNumber: null, iban: null, email: null },
  ...{ buyerReference: 'INK-2026-7', paymentDays: 14, series: '' },
}

export const line = (more: Partial<Line> = {}): Line => ({
  ...{ id: 'l1', subject: 'tot|c1|1|vo|mbo|2026', rule: 'tot', kind: 'funding-share', payer: 'vo', payee: 'mbo' },
  clause: { agreement: 'Samenwerking TOT', clause: 'Bekostiging', version: '1' },
  ...{ from: '2026-08-01', to: '2027-07-31', sources: [], remarks: [] },
  quantity: { number: 23, unit: 'pupils', of: null },
  price: { cents: 900_000, share: { of: 1, over: 5 }, per: 1 },
  cents: 4_140_000,
  ...more,
})

/** TOT (issue 5): 23 pupils × € 9.000 × 1/5 = € 41.400, and 21 × € 9.000 × 4/5 = € 151.200. */
export const tot = (more: Partial<Billable> = {}): Billable => ({
  ...{ id: 's1', name: 'TOT 2026-2027', from: '2026-08-01', to: '2027-07-31', cents: 19_260_000, fingerprint: 'ab12cd34' },
  lines: [
    line(),
    line({
      ...{ id: 'l2', subject: 'tot|c2', cents: 15_120_000, quantity: { number: 21, unit: 'pupils', of: null } },
      price: { cents: 900_000, share: { of: 4, over: 5 }, per: 1 },
    }),
  ],
  ...more,
})

export const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ issuedOn: '2026-11-23', vat: 'E', buyerReference: 'INK-2026-7', orderReference: null, language: 'nl', ...more },
})

export const invoice = (more: Partial<Invoice> = {}): Invoice => ({
  ...makeInvoice(tot(), { seller: MBO, buyer: VO }, asked()),
  number: 'DL2026-0001',
  ...more,
})
