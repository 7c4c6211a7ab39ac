import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenOutput } from '#monitor/pages/testing/hidden-run.ts'
import { sampleRun } from '#monitor/pages/testing/sample-run.ts'
import { reportHtml } from '#monitor/report/index.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite, type Site } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-report-'))
const { output } = sampleRun()
const REPORTS = { whole: output, published: { ...output, ...hiddenOutput() } }
type Name = keyof typeof REPORTS

let site: Site
beforeAll(async () => {
  site = await openSite()
  for (const [name, one] of Object.entries(REPORTS)) {
    for (const language of ['nl', 'en'] as const) writeFileSync(join(folder, `${name}-${language}.html`), await reportHtml(one, language))
  }
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** The report as a file on disk, as a reader opens it; with whatever it asks for besides itself. */
async function openReport(name: Name, language: 'nl' | 'en', options: Parameters<Site['open']>[1] = {}) {
  const { page, complaints, close } = await site.open('/en', options)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const address = pathToFileURL(join(folder, `${name}-${language}.html`)).href
  await page.goto(address)
  return { page, complaints, close, elsewhere: asked.filter((url) => url !== address && !url.startsWith('data:')) }
}

const cases = (['whole', 'published'] as const).flatMap((name) => (['nl', 'en'] as const).map((language) => [name, language] as const))

test.each(cases)('the report (%s, %s) is accessible at both widths and asks for nothing', async (name, language) => {
  // the policy of the file would keep the checker itself out
  const { page, complaints, elsewhere, close } = await openReport(name, language, { bypassCSP: true })
  await expectAccessibleAtBothWidths(page)
  expect([elsewhere, complaints]).toEqual([[], []])
  await close()
})

describe('under its own policy', () => {
  test('the styles in the file are allowed and nothing is refused', async () => {
    const { page, complaints, close } = await openReport('whole', 'nl')
    expect(complaints).toEqual([])
    expect(
      await page
        .locator('.mark .f-start')
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill),
    ).toBe('rgb(13, 79, 49)')
    await close()
  })
})

describe('on paper', () => {
  test('a chapter starts on a new page, what is folded is open, and rows of pupils stay behind', async () => {
    const { page, close } = await openReport('whole', 'nl')
    await page.emulateMedia({ media: 'print' })
    const chapter = page.locator('#tranche-2009')
    expect(await chapter.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page')
    const folded = chapter.locator('details.explain table').first()
    expect(await folded.evaluate((table) => table.getBoundingClientRect().height)).toBeGreaterThan(20)
    expect(await page.locator('.rows-behind').first().isVisible()).toBe(false)
    await close()
  })

  test('it becomes a PDF of more pages than chapters', async () => {
    const { page, close } = await openReport('whole', 'nl')
    const chapters = await page.locator('.chapter').count()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(chapters)
    await close()
  })
})
