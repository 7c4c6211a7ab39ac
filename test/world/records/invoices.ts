import { invoice } from '../../../src/cooperation/invoice/testing/invoices.ts'
import type { RecordPage } from './addresses.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

export interface InvoiceRecords {
  /** what the government pays for a pupil of that school */
  amount: string
  /** sent by that school, to one that is no partner of it */
  invoice: string
  /** between the same two, approved, and not billed yet */
  toBill: string
  board: string
  institution: string
}

const YEAR = '2026-2027'
const LINES = [{ ...invoice().lines[0] }]

/** `number`: schools of one board have their numbers together. */
export async function addInvoice(
  insert: Insert,
  { number, ...ids }: Record<'regionId' | 'institution' | 'payer' | 'board' | 'person', string> & { number: number },
): Promise<InvoiceRecords> {
  const { regionId, institution, payer, board, person } = ids
  const amount = await insert('funding_amount', {
    ...{ region_id: regionId, school_year: YEAR, side: 'vo', institution_id: institution, level: 'vmbo-kb', version: 1 },
    ...{ cents: 900_000, source: 'brief', recorded_by: person },
  })
  const statement = (period_from: string) =>
    insert('statement', {
      ...{ region_id: regionId, name: 'Goedgekeurd', period_from, period_to: '2024-07-31', payer_id: payer, payee_id: institution },
      ...{
        state: 'approved',
        rules: '{}',
        document: '{}',
        is_billable: true,
        cents: 4_140_000,
        fingerprint: 'ab',
        drawn_up_on: '2026-10-01',
      },
      result: JSON.stringify({ engine: 1, statements: [{ lines: [lineOf(payer, institution)] }], findings: [], pots: [] }),
    })
  const billed = await statement('2022-08-01')
  const { number: _, ...document } = invoice({ lines: LINES as never })
  const made = await insert('invoice', {
    ...{ region_id: regionId, statement_id: billed, payee_id: institution, payer_id: payer, payee_board_id: board, kind: 'invoice' },
    ...{ year: 2026, number, issued_on: '2026-11-01', cents: 4_140_000, document: JSON.stringify(document), made_by: person },
  })
  return { amount, invoice: made, toBill: await statement('2023-08-01'), board, institution }
}

function lineOf(payer: string, payee: string) {
  const clause = { agreement: 'Regeling', clause: 'c1 Bekostiging', version: '1' }
  return {
    ...{
      id: '00000000000000bb',
      subject: 'x|y',
      rule: 'x',
      kind: 'funding-share',
      clause,
      payer,
      payee,
      from: '2023-08-01',
      to: '2024-07-31',
    },
    ...{ quantity: { number: 23, unit: 'pupils', of: null }, price: { cents: 900_000, share: { of: 1, over: 5 }, per: 1 } },
    ...{ cents: 4_140_000, sources: [], remarks: [] },
  }
}

/** How a board is billed; of each board once. */
export async function addBilling(
  insert: Insert,
  { regionId, board, person }: Record<'regionId' | 'board' | 'person', string>,
): Promise<void> {
  await insert('party_billing', {
    ...{ region_id: regionId, board_id: board, version: 1, legal_name: 'Stichting', street: 'Weg 1', postal_code: '1234 AB', city: 'Stad' },
    ...{ kvk: board.replaceAll(/\D/g, '').padEnd(8, '7').slice(0, 8), vat_number: 'NL123456782B01', iban: 'NL91ABNA0417164300' },
    ...{ buyer_reference: 'INK-1', series: '', recorded_by: person },
  })
}

const BILLING = {
  ...{ versie: '1', naam: 'Anders', straat: 'Weg 2', postcode: '1234 AB', plaats: 'Stad', land: 'NL', kvk: '90000009', reeks: 'X' },
  ...{ btw: 'NL123456782B01', iban: 'NL91ABNA0417164300', termijn: '14', kenmerk: 'INK-2' },
}
const ROOT = '/samenwerking/afrekening'
const funding = ({ invoices }: { invoices: InvoiceRecords }) => `${ROOT}/bekostiging/bedrag/${YEAR}/${invoices.amount}`
const billing = ({ invoices }: { invoices: InvoiceRecords }) => `${ROOT}/facturatie/${invoices.board}`
const make = ({ invoices }: { invoices: InvoiceRecords }) => `${ROOT}/facturen/maken/${invoices.toBill}`
const one = ({ invoices }: { invoices: InvoiceRecords }) => `${ROOT}/facturen/${invoices.invoice}`

export const INVOICE_PAGES: Record<string, RecordPage> = {
  'GET /samenwerking/afrekening/bekostiging/bedrag/:jaar/:id': { at: funding },
  'POST /samenwerking/afrekening/bekostiging/bedrag/:jaar/:id': {
    at: funding,
    form: () => ({ versie: '1', bedrag: '1', bron: 'anders', reden: 'anders' }),
  },
  'POST /samenwerking/afrekening/bekostiging/nieuw': {
    at: () => `${ROOT}/bekostiging/nieuw`,
    form: ({ invoices }) => ({
      schooljaar: YEAR,
      kant: 'vo',
      school: invoices.institution,
      niveau: 'vmbo-bb',
      bedrag: '1',
      bron: 'anders',
    }),
  },
  'POST /samenwerking/afrekening/bekostiging/tbgi': {
    at: () => `${ROOT}/bekostiging/tbgi?jaar=${YEAR}`,
    form: ({ invoices }) => ({ doe: 'prijs', school: invoices.institution, niveau: '2', prijs: '1', bron: 'anders' }),
  },
  'GET /samenwerking/afrekening/facturatie/:board': { at: billing },
  'POST /samenwerking/afrekening/facturatie/:board': { at: billing, form: () => BILLING },
  'GET /samenwerking/afrekening/facturen/maken/:statement': { at: make },
  'POST /samenwerking/afrekening/facturen/maken/:statement': {
    at: make,
    form: () => ({ datum: '2026-11-23', btw: 'E', kenmerk: 'INK-1', taal: 'nl' }),
  },
  'GET /samenwerking/afrekening/facturen/:id': { at: one },
  'POST /samenwerking/afrekening/facturen/:id': { at: one, form: () => ({ doe: 'verzonden', 'verzonden-op': '2026-11-23' }) },
  ...Object.fromEntries(
    ['factuur.xml', 'factuur.pdf', 'regels.csv', 'afdruk'].map((file) => [
      `GET /samenwerking/afrekening/facturen/:id/${file}`,
      { at: (r: { invoices: InvoiceRecords }) => `${one(r)}/${file}` },
    ]),
  ),
}

/** Held against who writes that school's amounts, or sends that school's invoices. */
export const INVOICE_SAME_AS: Record<string, string> = {
  'POST /samenwerking/afrekening/bekostiging/nieuw': 'GET /samenwerking/afrekening/bekostiging/bedrag/:jaar/:id',
  'POST /samenwerking/afrekening/bekostiging/tbgi': 'GET /samenwerking/afrekening/bekostiging/bedrag/:jaar/:id',
  'POST /samenwerking/afrekening/facturen/:id': 'GET /samenwerking/afrekening/facturen/maken/:statement',
}

const KEEPS = { 'coördinator region': 'ops', 'coördinator school': 'o', financieel: 'o' }
const SEES = { ...KEEPS, teamleider: 'o', bestuurder: 'o' }
export const INVOICE_OPEN = {
  'GET /samenwerking/afrekening/bekostiging/bedrag/:jaar/:id': KEEPS,
  // De Kade is of the same board
  'GET /samenwerking/afrekening/facturatie/:board': { 'coördinator region': 'ops', 'coördinator school': 'os', financieel: 'os' },
  'GET /samenwerking/afrekening/facturen/maken/:statement': KEEPS,
  ...Object.fromEntries(
    ['', '/factuur.xml', '/factuur.pdf', '/regels.csv', '/afdruk'].map((more) => [
      `GET /samenwerking/afrekening/facturen/:id${more}`,
      SEES,
    ]),
  ),
}
