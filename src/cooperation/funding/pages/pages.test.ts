import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addFundingPages } from './index.ts'
import { moneyLinks } from './links.ts'

const FUNDING = '/samenwerking/afrekening/bekostiging'
const folder = mkdtempSync(join(tmpdir(), 'bekostiging-'))
let database: Database
let region: TestRegion
let app: ReturnType<typeof createApp>
let coordinator: Viewer
let keeper: Viewer
let director: Viewer
let looking: Viewer

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  region = await buildRegion(db)
  const { coördinator, financieel, bestuurder } = region.people
  ;[coordinator, keeper, director] = [
    await viewerFor(db, coördinator.personId),
    await viewerFor(db, financieel.personId),
    await viewerFor(db, bestuurder.personId),
  ]
  const platform = { db, folder, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(to) => addFundingPages(to, platform)],
    report: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

async function ask(as: Viewer, path: string, body?: URLSearchParams | FormData | Record<string, string>) {
  looking = as
  const sent = body && (body instanceof FormData || body instanceof URLSearchParams ? body : new URLSearchParams(body))
  const response = await app.request(path, { ...(sent ? { method: 'POST', body: sent } : {}), headers: { host: 'localhost:3000' } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, location: response.headers.get('location') ?? '', bytes, html: new TextDecoder().decode(bytes) }
}
const upload = (content: Uint8Array | string, name = 'blad.xlsx') => {
  const form = new FormData()
  form.append('bestand', new File([content as BlobPart], name))
  return form
}
const HEADERS = ['schooljaar', 'kant', 'brin', 'school', 'niveau', 'bedrag per leerling', 'bron']
const packed = (html: string) => {
  const text = html.match(/name="rijen" value="([^"]*)"/)?.[1] ?? ''
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&#39;', "'")
}

test('empty, it says what to do first, to who may do it', async () => {
  expect((await ask(coordinator, FUNDING)).html).toContain('Voeg een bedrag toe')
  const { html } = await ask(director, FUNDING)
  expect(html).toContain('Wie het geld van een school of van de regio beheert')
  expect(html).not.toContain('Bedrag toevoegen')
  expect((await ask(director, `${FUNDING}/nieuw`)).status).toBe(403)
})

test('an amount is added; a mistake is said at its field and what was typed stays', async () => {
  const form = { schooljaar: '2026-2027', kant: 'vo', school: '', niveau: 'vmbo-kb', bedrag: 'veel', bron: 'brief <1>' }
  const wrong = await ask(coordinator, `${FUNDING}/nieuw`, form)
  expect([wrong.status, wrong.html.includes('href="#bedrag"'), wrong.html.includes('value="veel"')]).toEqual([422, true, true])
  const added = await ask(coordinator, `${FUNDING}/nieuw`, { ...form, bedrag: '€ 9.000,50' })
  expect([added.status, added.location]).toEqual([303, `${FUNDING}?jaar=2026-2027`])
  const { html } = await ask(director, FUNDING)
  expect(html).toContain('€ 9.000,50')
  expect(html).toContain('brief &lt;1&gt;')
  expect(html).not.toContain('Corrigeren')
  expect((await ask(director, `/en${FUNDING}`)).html).toContain('€ 9,000.50')
})

test('a correction has a reason and keeps what stood there; another year has none of it', async () => {
  const { html } = await ask(coordinator, FUNDING)
  const path = html.match(new RegExp(`href="(${FUNDING}/bedrag/[^"]+)"`))?.[1] ?? ''
  const without = await ask(coordinator, path, { bedrag: '9100', bron: 'brief 2', versie: '1', reden: '' })
  expect([without.status, without.html.includes('href="#reden"')]).toEqual([422, true])
  expect((await ask(coordinator, path, { bedrag: '9100', bron: 'brief 2', versie: '1', reden: 'Loonbijstelling' })).status).toBe(303)
  const after = (await ask(director, FUNDING)).html
  for (const part of ['€ 9.100,00', 'Gecorrigeerd of vervallen', '€ 9.000,50']) expect(after).toContain(part)
  expect((await ask(coordinator, path)).html).toContain('Loonbijstelling')
  expect((await ask(keeper, path)).status).toBe(403)
  expect((await ask(coordinator, `${FUNDING}/bedrag/2026-2027/x`)).status).toBe(404)
  expect((await ask(coordinator, `${FUNDING}?jaar=2025-2026`)).html).toContain('Nog geen bedragen')
  expect((await ask(coordinator, `${FUNDING}?jaar=onzin`)).html).toContain('€ 9.100,00')
})

test('the sheet is a workbook with a row for every school and level, and what holds', async () => {
  const { bytes } = await ask(coordinator, `${FUNDING}/invulblad.xlsx?jaar=2026-2027`)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  expect(sheet?.getRow(1).values).toEqual([undefined, ...HEADERS])
  expect(sheet?.rowCount).toBe(1 + 2 + 2 * 4 + 7)
  expect((await ask(director, `${FUNDING}/invulblad.xlsx`)).status).toBe(403)
})

test('sent back, each row says what it does; applied, the amounts hold', async () => {
  const rows = [
    HEADERS,
    ['2026-2027', 'mbo', '92RM', 'ROC Merwestroom', 'mbo-2-bol', 7000.5, 'TBG-i'],
    ['2026-2027', 'mbo', '92RM', 'ROC Merwestroom', 'mbo-1', 'zeven', 'TBG-i'],
    ['2026-2027', 'mbo', '92RM', 'ROC Merwestroom', 'mbo-2-bbl', null, null],
    ['2026-2027', 'vo', '90ZN', 'Het Zwaluwnest', 'vmbo-bb', 1, 'x'],
  ]
  const preview = await ask(keeper, `${FUNDING}/invulblad?jaar=2026-2027`, upload(await workbookBytes({ blad: rows })))
  expect(preview.status).toBe(200)
  for (const part of ['1 nieuw, 0 gewijzigd, 2 niet bruikbaar', 'Dit is geen bedrag.', 'De bedragen van deze school beheert u niet.'])
    expect(preview.html).toContain(part)
  const applied = await ask(keeper, `${FUNDING}/invulblad/toepassen?jaar=2026-2027`, { rijen: packed(preview.html), reden: '' })
  expect(applied.status).toBe(303)
  expect((await ask(director, FUNDING)).html).toContain('€ 7.000,50')
  const again = await ask(keeper, `${FUNDING}/invulblad/toepassen?jaar=2026-2027`, { rijen: packed(preview.html), reden: '' })
  expect([again.status, again.html.includes('Er is niets om over te nemen.')]).toEqual([422, true])
})

test('a CSV with English names does as well, and a change asks a reason', async () => {
  const csv = 'School year;Side;Brin;School;Level;Amount per pupil;Source\r\n2026-2027;mbo;92RM;;mbo-2-bol;7.100,00;TBG-i\r\n'
  const preview = await ask(keeper, `${FUNDING}/invulblad?jaar=2026-2027`, upload(csv, 'sheet.csv'))
  expect(preview.html).toContain('was € 7.000,50')
  const rijen = packed(preview.html)
  expect((await ask(keeper, `${FUNDING}/invulblad/toepassen?jaar=2026-2027`, { rijen, reden: '' })).status).toBe(422)
  expect((await ask(keeper, `${FUNDING}/invulblad/toepassen?jaar=2026-2027`, { rijen, reden: 'Nieuwe telling' })).status).toBe(303)
})

test.each([
  ['no file', () => new FormData(), 'Kies eerst een bestand.'],
  ['other columns', () => upload('a;b\r\n1;2\r\n', 'x.csv'), 'Deze kolommen ontbreken'],
  ['a PDF', () => upload('%PDF-1.7 x', 'x.pdf'), 'bestand'],
  ['too much', () => upload('x'.repeat(1_000_001), 'x.csv'), 'te groot'],
])('a file that is no sheet is refused with a sentence: %s', async (_what, form, sentence) => {
  const { status, html } = await ask(keeper, `${FUNDING}/invulblad?jaar=2026-2027`, form())
  expect(status).toBe(422)
  expect(html).toContain(sentence)
})

test.each(['', 'x', '{}', '[1]', '[["a"]]', '[[1,2]]', '[[1,"2026-2027"]]'])(
  'rows that nobody could have sent do nothing: %j',
  async (rijen) => expect((await ask(keeper, `${FUNDING}/invulblad/toepassen?jaar=2026-2027`, { rijen, reden: 'x' })).status).toBe(422),
)

test('proposals from TBG-i: none without a file, and a price is filled in with its source', async () => {
  const path = `${FUNDING}/tbgi?jaar=2025-2026`
  const { html } = await ask(keeper, path)
  expect(html).toContain('Geen gegevens van DUO voor dit schooljaar')
  expect(html).toContain('bekostigingsjaar 2027')
  const school = region.institutions.roc
  const wrong = await ask(keeper, path, { doe: 'prijs', school: '', niveau: '2', prijs: '', bron: '' })
  expect([wrong.status, wrong.html.includes('href="#prijs"'), wrong.html.includes('href="#school"')]).toEqual([422, true, true])
  expect((await ask(keeper, path, { doe: 'prijs', school, niveau: '2', prijs: '5.123,45', bron: 'beschikking' })).status).toBe(303)
  expect((await ask(keeper, path)).html).toContain('€ 5.123,45')
  expect((await ask(keeper, path, { doe: 'overnemen' })).html).toContain('Kruis aan wat u overneemt.')
  expect((await ask(director, path)).status).toBe(403)
})

test('the pages are linked for who deals with money', async () => {
  expect(moneyLinks('nl', keeper).map(({ href }) => href)).toEqual([
    FUNDING,
    '/samenwerking/afrekening/facturatie',
    '/samenwerking/afrekening/facturen',
  ])
  expect(moneyLinks('en', await viewerFor(database.db, region.people.docent.personId))).toEqual([])
})
