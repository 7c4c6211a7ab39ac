import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { readPdf } from '#platform/pdf/testing/read-pdf.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addBillingPages } from '../../billing/pages/index.ts'
import { addApproved } from '../testing/approved.ts'
import { line } from '../testing/invoices.ts'
import { at, readUbl, textAt } from '../testing/read-ubl.ts'
import { addInvoicePages } from './index.ts'

const ROOT = '/samenwerking/afrekening'
let database: Database
let region: TestRegion
let app: ReturnType<typeof createApp>
let payee: Viewer
let payer: Viewer
let stranger: Viewer
let statement: string
let looking: Viewer

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  region = await buildRegion(db)
  const { roc, zwaluwnest, kade } = region.institutions
  const keeper = async (scopeId: string) => {
    const one = { given: 'Kim', family: 'Kas', role: 'financieel', scopeKind: 'institution', scopeId } as const
    return viewerFor(db, (await addPerson(db, region.regionId, one)).personId)
  }
  ;[payee, payer, stranger] = [await keeper(roc), await keeper(zwaluwnest), await keeper(kade)]
  statement = await addApproved(db, { regionId: region.regionId, payerId: zwaluwnest, payeeId: roc })
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [
      (to) => {
        addBillingPages(to, platform)
        addInvoicePages(to, platform)
      },
    ],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => database.close())

async function ask(as: Viewer, path: string, fields?: Record<string, string>) {
  looking = as
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(path, { ...init, headers: { host: 'localhost:3000' } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    type: response.headers.get('content-type') ?? '',
    bytes,
    html: new TextDecoder().decode(bytes),
  }
}

const MBO = {
  ...{
    naam: 'Stichting <Merwe> & “Stroom”',
    straat: 'Havenweg 12',
    postcode: '1234ab',
    plaats: 'Beekstad',
    land: 'nl',
    kvk: '90000001',
    versie: '0',
  },
  ...{ iban: 'nl91 abna 0417 1643 00', btw: 'NL123456782B01', termijn: '30', reeks: 'dl' },
}
const VO = {
  naam: 'Stichting Waterkant',
  straat: 'Kade 3',
  postcode: '4321 BA',
  plaats: 'Wilgendam',
  land: 'NL',
  kvk: '90000002',
  kenmerk: 'INK-7',
  versie: '0',
}
let path: string

test('a statement that can be billed is shown with what lacks, and where to fill that in', async () => {
  const { html } = await ask(payee, `${ROOT}/facturen`)
  expect(html).toContain('Nog te factureren')
  expect(html).toContain('€ 192.600,00')
  const first = await ask(payee, `${ROOT}/facturen/maken/${statement}`)
  expect(first.html).toContain('De factuurgegevens van de afzender zijn nog niet ingevuld')
  expect(first.html).toContain(`href="${ROOT}/facturatie/${region.boards.merwestroom}"`)
  expect((await ask(payer, `${ROOT}/facturen`)).html).not.toContain('Nog te factureren')
  expect((await ask(payer, `${ROOT}/facturen/maken/${statement}`)).status).toBe(403)
})

test('billing data: what is wrong is said with its field, and what was typed stays', async () => {
  const at = `${ROOT}/facturatie/${region.boards.merwestroom}`
  const wrong = await ask(payee, at, { ...MBO, iban: 'NL91 ABNA 0417 1643 01', reeks: 'veel te lang voor een reeks' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('IBAN: Dit rekeningnummer kan niet kloppen.')
  expect(wrong.html).toContain('value="NL91 ABNA 0417 1643 01"')
  expect((await ask(payee, at, MBO)).status).toBe(303)
  expect((await ask(payee, at, MBO)).html).toContain('Iemand anders heeft deze gegevens intussen gewijzigd')
  expect((await ask(payer, at)).status).toBe(403)
  expect((await ask(payer, `${ROOT}/facturatie/${region.boards.waterkant}`, VO)).status).toBe(303)
  const { html } = await ask(payer, `${ROOT}/facturatie`)
  expect(html).toContain('Stichting &lt;Merwe&gt; &amp; “Stroom”')
  expect(html).toContain('NL91ABNA0417164300')
  expect((await ask(payer, `/en${ROOT}/facturatie`)).html).toContain('Billing data')
})

test('before it is made one sees how it will be, and what the rules say of it', async () => {
  const { html } = await ask(payee, `${ROOT}/facturen/maken/${statement}`)
  for (const part of [
    'value="INK-7"',
    'Van de regels die hier zijn na te gaan, klopt alles.',
    'doorloop/vat-is-a-decision',
    'krijgt een nummer',
    '€ 7.200,00',
  ])
    expect(html).toContain(part)
  const without = { datum: TODAY, btw: 'E', kenmerk: '', order: '', taal: 'nl' }
  const looked = await ask(payee, `${ROOT}/facturen/maken/${statement}`, { ...without, doe: 'bekijk' })
  expect([looked.status, looked.html.includes('nlcius/BR-NL-2')]).toEqual([200, true])
  const refused = await ask(payee, `${ROOT}/facturen/maken/${statement}`, without)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('href="#controle"')
  const late = await ask(payee, `${ROOT}/facturen/maken/${statement}`, { ...without, kenmerk: 'x', datum: '2026-11-24' })
  expect([late.status, late.html.includes('Factuurdatum: Deze datum is nog niet geweest.')]).toEqual([422, true])
})

test('made, it has its number, and the same words in both languages of the reader', async () => {
  const made = await ask(payee, `${ROOT}/facturen/maken/${statement}`, { datum: TODAY, btw: 'E', kenmerk: 'INK-7', taal: 'nl' })
  expect(made.status).toBe(303)
  path = made.location
  const { html } = await ask(payer, path)
  for (const part of [
    'Factuur DL2026-0001',
    'Stichting &lt;Merwe&gt; &amp; “Stroom”',
    '1234 AB Beekstad',
    '€ 192.600,00',
    '23 december 2026',
    'Nog niet verzonden',
  ])
    expect(html).toContain(part)
  expect((await ask(payer, `/en${path}`)).html).toContain('What happened to the invoice')
  expect(html).not.toContain('Noteer als verzonden')
  expect((await ask(stranger, path)).status).toBe(404)
  expect((await ask(payee, `${ROOT}/facturen/x`)).status).toBe(404)
  expect((await ask(payee, `${ROOT}/facturen/maken/${statement}`)).html).toContain('Van deze afrekening is al een factuur gemaakt')
})

test('as UBL, PDF, CSV and to print', async () => {
  const xml = await ask(payer, `${path}/factuur.xml`)
  expect(xml.type).toContain('application/xml')
  const root = await readUbl(xml.html)
  expect(textAt(root, 'ID')).toBe('DL2026-0001')
  expect(at(root, 'AccountingSupplierParty/Party/PartyName/Name')[0]?.text).toBe('Stichting <Merwe> & “Stroom”')
  const pdf = await ask(payer, `${path}/factuur.pdf`)
  expect(pdf.type).toBe('application/pdf')
  const paper = readPdf(pdf.bytes)
  expect(paper).toMatchObject({ pages: 1, language: 'nl' })
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L']) expect(paper.tags, tag).toContain(tag)
  for (const part of ['Factuur DL2026-0001', '192.600,00', 'NL91ABNA0417164300', 'artikel 11']) expect(paper.text).toContain(part)
  const csv = (await ask(payer, `${path}/regels.csv`)).html
  expect(csv.split('\r\n')[1]).toMatch(/^DL2026-0001;Factuur;2026-11-23;2026-12-23;.*;23;aantal;1800;41400;E;gemaakt;/)
  expect((await ask(payer, `${ROOT}/facturen/regels.csv`)).html.split('\r\n')).toHaveLength(4)
  expect((await ask(payer, `${path}/afdruk`)).html).toContain('€ 192.600,00')
  for (const file of ['factuur.xml', 'factuur.pdf', 'regels.csv', 'afdruk'])
    expect((await ask(stranger, `${path}/${file}`)).status, file).toBe(404)
})

test('sent and paid are noted by hand; a mistake is said at its field', async () => {
  expect((await ask(payer, path, { doe: 'verzonden', 'verzonden-op': TODAY })).status).toBe(403)
  const wrong = await ask(payee, path, { doe: 'betaald', 'betaald-op': TODAY, bedrag: 'veel' })
  expect([wrong.status, wrong.html.includes('href="#bedrag"'), wrong.html.includes('value="veel"')]).toEqual([422, true, true])
  expect((await ask(payee, path, { doe: 'verzonden', 'verzonden-op': 'straks' })).html).toContain('href="#verzonden-op"')
  expect((await ask(payee, path, { doe: 'verzonden', 'verzonden-op': TODAY })).status).toBe(303)
  expect((await ask(payee, path, { doe: 'betaald', 'betaald-op': TODAY, bedrag: '192.600', opmerking: 'Afschrift 47' })).status).toBe(303)
  const { html } = await ask(payer, path)
  expect(html).toContain('Verzonden op 23 november 2026')
  expect(html).toContain('€ 192.600,00 betaald op 23 november 2026')
  expect((await ask(payer, `${ROOT}/facturen?stand=paid`)).html).toContain('DL2026-0001')
  expect((await ask(payer, `${ROOT}/facturen?stand=made`)).html).toContain('Geen facturen met deze stand.')
  expect((await ask(payee, path, { doe: 'niets' })).status).toBe(404)
})

test('taken back by a credit note, which names it; in the list both stand', async () => {
  const without = await ask(payee, path, { doe: 'terugnemen', 'credit-op': TODAY, reden: '' })
  expect([without.status, without.html.includes('href="#reden"')]).toEqual([422, true])
  const credit = await ask(payee, path, { doe: 'terugnemen', 'credit-op': TODAY, reden: 'Verkeerd jaar' })
  expect(credit.status).toBe(303)
  const { html } = await ask(payer, credit.location)
  expect(html).toContain('Creditfactuur DL2026-0002')
  expect(html).toContain('Verkeerd jaar')
  expect((await ask(payer, path)).html).toContain('DL2026-0002')
  expect((await ask(payer, `${ROOT}/facturen`)).html).toContain('−€ 192.600,00')
  expect((await readUbl((await ask(payer, `${credit.location}/factuur.xml`)).html)).name).toBe('CreditNote')
})

test('in English for who gets it in English, also as PDF', async () => {
  const other = await addApproved(
    database.db,
    { regionId: region.regionId, payerId: region.institutions.zwaluwnest, payeeId: region.institutions.roc },
    { from: '2025-08-01', lines: [line()] },
  )
  const made = await ask(payee, `${ROOT}/facturen/maken/${other}`, { datum: TODAY, btw: 'O', kenmerk: 'INK-7', taal: 'en' })
  const paper = readPdf((await ask(payee, `${made.location}/factuur.pdf`)).bytes)
  expect(paper.language).toBe('en')
  expect(paper.text).toContain('Invoice DL2026-0003')
  expect(paper.text).not.toContain('NL123456782B01')
})
