import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { NARROW, openSite, type Site, WIDE } from './browser.ts'

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
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe.each(['', '/en'])('under "%s"', (prefix) => {
  describe.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])('%s', (_, viewport) => {
    test.each([...PAGES, ...WRONG])('%s is accessible and never wider than the screen', async (path) => {
      const { page, complaints, close } = await site.open(prefix + path, { viewport })
      await expectAccessible(page)
      expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
      await close()
    })
  })

  test.each(PAGES)('%s reads the same without script', async (path) => {
    const [plain, scripted] = await Promise.all([site.open(prefix + path, { javaScriptEnabled: false }), site.open(prefix + path)])
    const read = (visit: typeof plain) => visit.page.locator('body').textContent()
    expect(await read(plain)).toBe(await read(scripted))
    await Promise.all([plain.close(), scripted.close()])
  })
})

test.each(PAGES)('%s weighs at most 100 KB compressed, all included', async (path) => {
  const { page, close } = await site.open('/nergens')
  const session = await page.context().newCDPSession(page)
  const weights: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => weights.push(encodedDataLength))
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(site.url + path, { waitUntil: 'networkidle' })
  // the page, its style, its script and its font
  expect(weights).toHaveLength(4)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(100_000)
  await close()
})
