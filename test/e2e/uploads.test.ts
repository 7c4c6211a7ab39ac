import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCsv } from '#monitor/upload-pages/sample/sample.ts'
import { seedUpload, wrongEnrolments } from '#monitor/upload-pages/testing/upload-site.ts'
import { expectAccessible, expectAccessibleAtBothWidths } from './accessible.ts'
import { NARROW } from './browser.ts'
import { chooseSample, openUploadSite, type UploadSite } from './upload-site.ts'

let site: UploadSite
beforeAll(async () => {
  site = await openUploadSite({ most: 50 * 1024 * 1024 })
})
afterAll(() => site.close())

const WAYS: [string, BrowserContextOptions][] = [
  ['with script', {}],
  ['without script', { javaScriptEnabled: false }],
]
const RESULTS = /\/eigen-bestanden\/[0-9a-f]{32}\/resultaten$/
const ONE = /\/eigen-bestanden\/[0-9a-f]{32}/

describe.each(WAYS)('%s', (_, options) => {
  test('four files lead to the results by themselves', async () => {
    const { page, complaints, close } = await site.open('/eigen-bestanden', options)
    await chooseSample(page)
    await page.getByLabel('Voorlopig').check()
    await page.getByLabel('Datum van de levering').fill('2025-01-15')
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.waitForURL(RESULTS)
    expect(await page.locator('h1').textContent()).toBe('Resultaten 2021–2024')
    expect(await page.locator('.delivery').first().textContent()).toContain('Voorlopige telling van 15 januari 2025; geen rijen afgewezen')
    await page.getByRole('link', { name: 'Per cohort' }).click()
    await page.waitForURL(/cohort\/tranche-2021/)
    expect(complaints).toEqual([])
    await close()
  })

  test('a bad row is shown first; the results come after a yes', async () => {
    const { page, close } = await site.open('/eigen-bestanden', options)
    await chooseSample(page, { inschrijvingen: { name: 'in.csv', text: await wrongEnrolments().text() } })
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.getByRole('heading', { name: '1 rij is afgewezen' }).waitFor()
    await page.getByRole('link', { name: 'Bekijk de afgewezen rijen' }).click()
    await page.waitForURL(/afgewezen$/)
    expect((await page.locator('tbody tr > *').allTextContents()).toSpliced(1, 1)).toEqual([
      'inschrijvingen.csv',
      'teldatum',
      '2023-10-02',
      'teldatum is geen 1 oktober',
    ])
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Bewaar als rejects.csv' }).click()
    expect((await waiting).suggestedFilename()).toBe('rejects.csv')
    await page.goBack()
    await page.getByRole('button', { name: 'Toon de resultaten zonder deze rijen' }).click()
    await page.waitForURL(RESULTS)
    await page.locator('.tabs a', { hasText: 'Afgewezen rijen' }).click()
    await page.waitForURL(/afgewezen$/)
    await close()
  })

  test('the wrong file in a field says which column is missing and what to do', async () => {
    const { page, close } = await site.open('/eigen-bestanden', options)
    await chooseSample(page, { leerlingen: { name: 'leerlingen.csv', text: sampleCsv('diplomas') } })
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.getByText('In leerlingen.csv ontbreekt de kolom geslacht.').waitFor()
    await page.getByRole('link', { name: 'Lever opnieuw aan' }).click()
    await page.getByRole('button', { name: 'Verstuur en reken door' }).waitFor()
    await close()
  })

  test('a refused file is told at its field, and what was typed stays', async () => {
    const { page, close } = await site.open('/eigen-bestanden', options)
    await chooseSample(page, { diplomas: { name: 'diplomas.xlsx', text: 'PK\u0003\u0004' } })
    await page.getByLabel('Definitief').check()
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.locator('.wrong-list').waitFor()
    expect(await page.locator('.field.wrong label').allTextContents()).toEqual(['Diploma’s'])
    expect(await page.getByLabel('Definitief').isChecked()).toBe(true)
    expect(await page.locator('.wrong-list').evaluate((list) => list === document.activeElement)).toBe(true)
    await page.locator('.wrong-list a').click()
    await page.waitForURL(/#diplomas$/)
    await close()
  })

  test('what goes on can be stopped', async () => {
    const own = await openUploadSite({ runAtMost: 0 })
    const { page, close } = await own.open('/eigen-bestanden', options)
    await chooseSample(page)
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.waitForURL(ONE)
    await page.getByText('Daarna is deze aan de beurt').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Gestopt op uw verzoek').waitFor()
    expect(own.uploads.list().map(({ now }) => now.state)).toEqual(['cancelled'])
    await close()
    await own.close()
  })

  test('deleting is asked once, and then it is gone', async () => {
    const id = 'd'.repeat(32)
    seedUpload(site.root, id, { state: 'cancelled' })
    const { page, close } = await site.open(`/eigen-bestanden/${id}`, options)
    await page.getByRole('link', { name: 'Verwijder' }).click()
    await page.getByRole('button', { name: 'Ja, verwijder' }).click()
    await page.waitForURL(/eigen-bestanden$/)
    expect(site.uploads.find(id)).toBeNull()
    expect(await page.locator(`a[href*="${id}"]`).count()).toBe(0)
    await close()
  })

  test('an interrupted run is started again', async () => {
    const id = 'e'.repeat(32)
    seedUpload(site.root, id, { state: 'interrupted' })
    const { page, close } = await site.open(`/eigen-bestanden/${id}`, options)
    await page.getByRole('button', { name: 'Begin opnieuw' }).click()
    await page.waitForURL(/volg=ja/)
    expect(site.uploads.find(id)?.now.state).not.toBe('interrupted')
    await site.uploads.remove(id)
    await close()
  })
})

describe('with script', () => {
  test('sending shows how far it is, can be stopped, and keeps the chosen files', async () => {
    const { page, close } = await site.open('/eigen-bestanden')
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 4_000_000,
    })
    await chooseSample(page, { inschrijvingen: { name: 'groot.csv', text: 'a'.repeat(20_000_000) } })
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.getByText(/^[1-9]\d?% verstuurd: [\d,]+ MB van 19,1 MB$/).waitFor()
    expect(await page.locator('[data-sending] progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Stop met versturen' }).click()
    await page.getByText('Versturen gestopt. Er is niets bewaard.').first().waitFor()
    expect(await page.locator('input[name="inschrijvingen"]').evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe(
      'groot.csv',
    )
    await expect.poll(() => site.uploads.list().filter(({ now }) => now.state === 'receiving')).toEqual([])
    await close()
  })

  test('a file that is too large is said before anything is sent', async () => {
    const own = await openUploadSite({ most: 1000 })
    const { page, close } = await own.open('/eigen-bestanden')
    let posts = 0
    page.on('request', (request) => {
      posts += request.method() === 'POST' ? 1 : 0
    })
    await chooseSample(page)
    const said = await page.locator('input[name="inschrijvingen"]').evaluate((input: HTMLInputElement) => input.validationMessage)
    expect(said).toContain('inschrijvingen.csv is groter dan 1.000 bytes.')
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    expect([posts, new URL(page.url()).pathname]).toEqual([0, '/eigen-bestanden'])
    await close()
    await own.close()
  })

  test('a refusal keeps the chosen files', async () => {
    const { page, close } = await site.open('/eigen-bestanden')
    await chooseSample(page, { diplomas: { name: 'diplomas.csv', text: '' } })
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.locator('.wrong-list').waitFor()
    const chosen = await page.locator('input[type="file"]').evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.files?.[0]?.name))
    expect(chosen).toEqual(['leerlingen.csv', 'experimenten.csv', 'inschrijvingen.csv', 'diplomas.csv'])
    await page
      .locator('input[name="diplomas"]')
      .setInputFiles({ name: 'd.csv', mimeType: 'text/csv', buffer: Buffer.from(sampleCsv('diplomas')) })
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.waitForURL(RESULTS)
    await close()
  })

  test('the steps follow the run without taking the focus', async () => {
    const id = 'f'.repeat(32)
    seedUpload(site.root, id, { state: 'running', stage: 'leerlingen' })
    const { page, close } = await site.open(`/eigen-bestanden/${id}`)
    await page.getByRole('button', { name: 'Stop' }).focus()
    seedUpload(site.root, id, { state: 'running', stage: 'counting' })
    await page.getByText('Nu: posities tellen (stap 5 van 7).').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop')
    seedUpload(site.root, id, { state: 'failed' })
    await page.getByText('De oorzaak staat in het venster').waitFor()
    await site.uploads.remove(id)
    await close()
  })
})

test('a file that is too large is refused by the server too, after all of it came', async () => {
  const own = await openUploadSite({ most: 1_000_000 })
  const { page, close } = await own.open('/eigen-bestanden', { javaScriptEnabled: false })
  await chooseSample(page, { inschrijvingen: { name: 'groot.csv', text: 'a'.repeat(20_000_000) } })
  await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
  await page.locator('.wrong-list', { hasText: 'groot.csv is groter dan' }).waitFor()
  expect(own.uploads.list()).toEqual([])
  await close()
  await own.close()
})

describe('every page', () => {
  const STATES = [
    { state: 'running', stage: 'counting' },
    { state: 'interrupted' },
    { state: 'done', rejected: 12, rejectsAccepted: false },
    { state: 'refused', problem: { problem: 'column-missing', file: 'leerlingen.csv', column: 'geslacht', found: 'leerling' } },
  ] as const
  const addressOf = (index: number) => `/eigen-bestanden/${String(index).repeat(32)}`
  let pages: string[] = []

  beforeAll(async () => {
    for (const [index, now] of STATES.entries()) seedUpload(site.root, String(index).repeat(32), now)
    const { page, close } = await site.open('/eigen-bestanden')
    await chooseSample(page, { inschrijvingen: { name: 'in.csv', text: await wrongEnrolments().text() } })
    await page.getByLabel('Ga door als er rijen worden afgewezen').check()
    await page.getByRole('button', { name: 'Verstuur en reken door' }).click()
    await page.waitForURL(RESULTS)
    const done = new URL(page.url()).pathname.replace('/resultaten', '')
    await close()
    const below = ['', '/afgewezen', '/verwijderen', '/resultaten'].map((part) => done + part)
    pages = ['/eigen-bestanden', '/eigen-bestanden/formaat', addressOf(9), ...STATES.map((_, index) => addressOf(index)), ...below]
  })

  test.each(['', '/en'])('under "%s" is accessible and never wider than the screen', async (prefix) => {
    const { page, complaints, close } = await site.open(`${prefix}/eigen-bestanden`)
    for (const path of pages) {
      await page.goto(site.url + prefix + path)
      await expectAccessibleAtBothWidths(page)
    }
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
    await close()
  })

  test('with mistakes is accessible', async () => {
    const { page, close } = await site.open('/en/eigen-bestanden', { viewport: NARROW })
    await chooseSample(page, { diplomas: { name: 'diplomas.xlsx', text: 'PK' } })
    await page.getByRole('button', { name: 'Send and compute' }).click()
    await page.locator('.wrong-list').waitFor()
    await expectAccessible(page)
    await close()
  })
})
