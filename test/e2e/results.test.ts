import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NARROW, openSite, type Site } from './browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('the start leads to the results, in the language of the address', async () => {
  const { page, close } = await site.open('/en')
  expect(new URL(page.url()).pathname).toBe('/en/resultaten')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await close()
})

describe('with script', () => {
  test('following a filter replaces the page, keeps the choice in the address and the focus on the filter', async () => {
    const { page, close } = await site.open('/resultaten')
    await page.evaluate(() => {
      document.documentElement.dataset.same = 'yes'
    })
    await page.locator('[data-place="uitlijning"] a').nth(1).press('Enter')
    await page.waitForURL(/uitlijning=datum/)
    await page.waitForFunction(() => document.activeElement?.closest('[data-place="uitlijning"]'))
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true')
    await close()
  })

  test('following another link puts the focus at the content', async () => {
    const { page, close } = await site.open('/resultaten')
    await page.locator('.table.dots a').first().press('Enter')
    await page.waitForURL(/cohort/)
    await page.waitForFunction(() => document.activeElement?.id === 'inhoud')
    expect(await page.locator('h1').textContent()).toBe('Tranche 2008')
    await close()
  })

  test('a slow answer shows that it is on its way, without breaking the content security policy', async () => {
    const { page, complaints, close } = await site.open('/resultaten')
    await page.route('**/experimenten', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.locator('.tabs a', { hasText: 'Experimenten' }).click()
    await page.locator('.turbo-progress-bar').waitFor()
    await page.waitForURL(/experimenten/)
    expect(complaints).toEqual([])
    await close()
  })

  test('the other language is the same page, and says so on the document', async () => {
    const { page, close } = await site.open('/resultaten?uitlijning=datum')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/resultaten\?uitlijning=datum/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await close()
  })
})

describe('without script', () => {
  test('filters, tabs and explanations work', async () => {
    const { page, close } = await site.open('/resultaten', { javaScriptEnabled: false })
    await page.locator('[data-place="vergelijking"] a', { hasText: 'ook landelijk' }).click()
    expect(page.url()).toContain('vergelijking=alle')
    await page.locator('.tabs a').nth(1).click()
    expect(new URL(page.url()).pathname).toBe('/resultaten/cohort/tranche-2008')
    await page.locator('details.explain summary').first().click()
    expect(await page.locator('details.explain dl').first().isVisible()).toBe(true)
    await close()
  })
})

describe('the flow diagram', () => {
  test.each([
    ['wide', '.flow-wide', {}],
    ['narrow', '.flow-narrow', { viewport: NARROW }],
  ])('%s: every band can be reached with the keyboard and tells its count', async (_, drawing, options) => {
    const { page, close } = await site.open('/resultaten/cohort/tranche-2008', options)
    const bands = page.locator(`${drawing} a[aria-label*="→"]`)
    const names = await bands.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(name).toMatch(/^\d{4} .+ → \d{4} .+: [\d.]+ leerlingen?$/)
    await bands.first().focus()
    const reached: (string | null | undefined)[] = []
    for (let step = 0; step < names.length; step += 1) {
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      await page.keyboard.press('Tab')
    }
    expect(reached).toEqual(names)
    await close()
  })

  test('a band leads to the rows behind it', async () => {
    const { page, close } = await site.open('/resultaten/cohort/tranche-2008')
    await page.locator('.flow-wide a[aria-label^="2011 elders → 2012 startkwalificatie"]').press('Enter')
    await page.waitForURL(/rijen/)
    expect(await page.locator('h1').textContent()).toBe('Rijen achter het cijfer')
    expect(await page.locator('.lead').textContent()).toContain('op 1 oktober 2011 overig onderwijs')
    await close()
  })

  test('only one of the two drawings is there at a time', async () => {
    const visible = async (options: object) => {
      const { page, close } = await site.open('/resultaten/cohort/tranche-2008', options)
      const shown = await Promise.all(['.flow-wide', '.flow-narrow'].map((drawing) => page.locator(drawing).isVisible()))
      await close()
      return shown
    }
    expect(await visible({})).toEqual([true, false])
    expect(await visible({ viewport: NARROW })).toEqual([false, true])
  })
})

describe('downloads', () => {
  test('a table and a chart come as files', async () => {
    const { page, close } = await site.open('/resultaten')
    for (const [name, file] of [
      ['Tabel CSV', 'doorloop-comparisons-2012-10-01.csv'],
      ['Tabel XLSX', 'doorloop-comparisons-2012-10-01.xlsx'],
      ['Grafiek SVG', 'doorloop-stippen-startkwalificatie.svg'],
      ['Grafiek PNG', 'doorloop-stippen-startkwalificatie.png'],
    ] as const) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name }).first().click()
      expect((await waiting).suggestedFilename()).toBe(file)
    }
    await close()
  })
})

test('on paper the explanations are open and the navigation is gone', async () => {
  const { page, close } = await site.open('/resultaten')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.tabs').isVisible()).toBe(false)
  expect(
    await page
      .locator('details.explain dl')
      .first()
      .evaluate((list) => list.getBoundingClientRect().height),
  ).toBeGreaterThan(20)
  await close()
})

test('with colours of the system the shapes stay', async () => {
  const { page, close } = await site.open('/resultaten', { forcedColors: 'active' })
  const stroke = await page
    .locator('.plot svg .dot')
    .nth(1)
    .evaluate((dot) => getComputedStyle(dot).stroke)
  expect(stroke).not.toBe('none')
  await close()
})
