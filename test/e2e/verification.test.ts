import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plannedOutput } from '#reference/verify/testing/planned-output.ts'
import { withVerification } from '../../src/cli/verification.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { NARROW, openSite, type Site, type Walk } from './browser.ts'

const PAGE = '/resultaten/verificatie'
const ADDRESSES = [PAGE, `${PAGE}?tabel=posities&uitkomst=verklaard`, `${PAGE}?cohort=tranche-1999`]

let site: Site
let scripted: Walk
beforeAll(async () => {
  site = await openSite(withVerification(plannedOutput))
  scripted = await site.walk()
})
afterAll(() => site.close())

describe.each(['', '/en'])('under "%s"', (prefix) => {
  test.each(ADDRESSES)('%s is accessible and never wider than the screen', async (path) => {
    const complaints = await scripted.to(prefix + path)
    await expectAccessibleAtBothWidths(scripted.page)
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  })

  test('reads the same without script', async () => {
    const plain = await site.open(prefix + PAGE, { javaScriptEnabled: false })
    await scripted.to(prefix + PAGE)
    const read = (visit: { page: typeof plain.page }) => visit.page.locator('body').textContent()
    expect(await read(plain)).toBe(await read(scripted))
    await plain.close()
  })
})

test.each([true, false])('its tab, a choice and a flaw can be followed (script: %s)', async (javaScriptEnabled) => {
  const { page, close } = await site.open('/resultaten', { javaScriptEnabled })
  await page.getByRole('link', { name: 'Verificatie', exact: true }).click()
  await page.waitForURL(`**${PAGE}`)
  expect(await page.locator('.tabs [aria-current="page"]').textContent()).toBe('Verificatie')
  await page.locator('[data-place="uitkomst"] a', { hasText: 'verklaard' }).click()
  await page.waitForURL('**uitkomst=verklaard#cijfers')
  await page.locator('.filters [data-place="uitkomst"] [aria-current="true"]', { hasText: 'verklaard' }).waitFor()
  const rows = await page.locator('table.verified tbody tr').count()
  expect(await page.locator('[data-place="uitkomst"] [aria-current="true"]').textContent()).toBe(`verklaard (${rows})`)
  await page.locator('table.verified a', { hasText: 'Uitleg' }).first().click()
  await page.waitForURL(/#fout-/)
  const flaw = decodeURIComponent(new URL(page.url()).hash.slice(1))
  expect(await page.locator(`[id="${flaw}"] h3`).isVisible()).toBe(true)
  await close()
})

test('on a narrow screen a row is a card that says which number is which', async () => {
  const { page, close } = await site.open(`${PAGE}?tabel=posities`, { viewport: NARROW })
  const said = await page
    .locator('table.verified tbody tr')
    .first()
    .locator('td[data-label]')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))
  expect(said).toEqual(['"gepubliceerd n "', '"berekend n "'])
  await close()
})

test('what is shown comes as a file', async () => {
  const { page, close } = await site.open(`${PAGE}?tabel=toetsen`)
  for (const kind of ['CSV', 'XLSX']) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: `Alle getoonde cijfers, ${kind}` }).click()
    expect((await waiting).suggestedFilename()).toBe(`doorloop-verificatie.${kind.toLowerCase()}`)
  }
  await close()
})
