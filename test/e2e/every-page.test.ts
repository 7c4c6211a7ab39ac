import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite, type Site, type Walk } from './browser.ts'

const PAGES = [
  '/resultaten',
  '/resultaten?teldatum=2009-10-01&vergelijking=alle',
  '/resultaten/cohort/tranche-2008',
  '/resultaten/cohort/borgingscohort-2011?groep=landelijk',
  '/resultaten/cohort/tranche-2008?populatie=zoals-beoogd',
  '/resultaten/experimenten',
  '/resultaten/definities',
  '/resultaten/controles',
  '/resultaten/rijen?cohort=tranche-2008&positie=onbekend',
]
const WRONG = ['/nergens', '/resultaten/cohort/tranche-1999', '/resultaten?teldatum=1999-10-01']

let site: Site
let scripted: Walk
let plain: Walk
beforeAll(async () => {
  site = await openSite()
  scripted = await site.walk()
  plain = await site.walk({ javaScriptEnabled: false })
})
afterAll(() => site.close())

describe.each(['', '/en'])('under "%s"', (prefix) => {
  test.each(PAGES)('%s is accessible, never wider than the screen, and reads the same without script', async (path) => {
    const complaints = await scripted.to(prefix + path)
    await plain.to(prefix + path)
    const read = (walk: Walk) => walk.page.locator('body').textContent()
    expect(await read(plain)).toBe(await read(scripted))
    await expectAccessibleAtBothWidths(scripted.page)
    expect(complaints).toEqual([])
  })

  test.each(WRONG)('%s is accessible and never wider than the screen', async (path) => {
    const complaints = await scripted.to(prefix + path)
    await expectAccessibleAtBothWidths(scripted.page)
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  })
})

test('every page weighs at most 100 KB compressed, all included', async () => {
  const { page, to } = await site.walk()
  const session = await page.context().newCDPSession(page)
  const weights: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => weights.push(encodedDataLength))
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  for (const path of PAGES) {
    weights.splice(0)
    await to(path)
    // the page, its style, its script and its font
    await expect.poll(() => weights.length, { message: path }).toBe(4)
    await page.waitForLoadState('networkidle')
    expect(weights, path).toHaveLength(4)
    expect(
      weights.reduce((sum, weight) => sum + weight, 0),
      path,
    ).toBeLessThanOrEqual(100_000)
  }
})
