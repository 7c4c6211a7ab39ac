import { describe, expect, test } from 'vitest'
import { hiddenOutput } from './testing/hidden-run.ts'
import { sampleSite } from './testing/sample-site.ts'

const NOT_FOR_READERS = />[^<]*(undefined|NaN|Infinity|\[object|\bnull\b)[^<]*</

const choices: Record<string, readonly string[]> = {
  populatie: ['alle', 'zoals-beoogd'],
  uitlijning: ['duur', 'datum'],
  vergelijking: ['beide', 'landelijk', 'voorgaand', 'alle'],
}
const queries = Object.entries(choices).reduce<string[]>(
  (all, [name, values]) => all.flatMap((query) => values.map((value) => `${query}${query ? '&' : '?'}${name}=${value}`)),
  [''],
)
const paths = [
  ...queries.flatMap((query) => ['2009-10-01', '2012-10-01'].map((teldatum) => `${query}&teldatum=${teldatum}`)),
  ...['tranche-2008', 'borgingscohort-2011'].flatMap((cohort) => queries.map((query) => `/cohort/${cohort}${query}`)),
  ...['traject', 'landelijk', 'voorgaand', 'landelijk-voorgaand'].map((group) => `/cohort/tranche-2009?groep=${group}`),
  ...['/experimenten', '/definities', '/controles', '/rijen', '/rijen?positie=onbekend&van=startkwalificatie&bladzijde=2'],
]

describe.each([
  ['a run', {}],
  ['a run to publish', hiddenOutput()],
])('the pages of %s', (_, change) => {
  const site = sampleSite(change)

  test.each(['', '/en'])('render under "%s" for every choice, with words and figures only', async (prefix) => {
    for (const path of paths) {
      const answer = await site.get(`${prefix}/resultaten${path}`)
      const html = await answer.text()
      expect(answer.status, path).toBe(200)
      expect(NOT_FOR_READERS.exec(html)?.[0], path).toBeUndefined()
      expect(html.match(/<h1/g), path).toHaveLength(1)
      expect(html, path).not.toMatch(/ style="|<style/)
    }
  })

  test('every link within the results leads somewhere', async () => {
    const seen = new Set<string>()
    for (const start of ['/resultaten', '/resultaten/cohort/tranche-2008', '/en/resultaten/rijen?teldatum=2012-10-01']) {
      for (const [, href = ''] of (await site.text(start)).matchAll(/href="(\/[^"#]*)/g)) seen.add(href.replaceAll('&amp;', '&'))
    }
    const lost: string[] = []
    for (const href of seen) {
      if (/^\/(en\/?)?$|^\/assets\//.test(href) || href.includes('.xlsx') || href.includes('.png')) continue
      const { status } = await site.get(href)
      if (status >= 400) lost.push(`${status} ${href}`)
    }
    expect(lost).toEqual([])
    expect(seen.size).toBeGreaterThan(80)
  })
})

test('a hidden cell is shown as it is, with what it means, and its rows are not to be had', async () => {
  const { text, get } = sampleSite(hiddenOutput())
  const html = await text('/resultaten/cohort/borgingscohort-2011')
  expect(html).toContain('&lt;5')
  expect(html).toContain('afgeschermd')
  expect(html).not.toContain('/rijen')
  expect(await text('/resultaten/rijen')).not.toContain('<td')
  expect((await get('/resultaten/rijen.csv')).status).toBe(404)
})

test('the rows behind a measure are those of its own position', async () => {
  const html = await sampleSite().text('/resultaten?teldatum=2012-10-01')
  const links = [...html.matchAll(/href="\/resultaten\/rijen\?[^"]*positie=([\w-]+)"/g)].map(([, position]) => position)
  expect(links).toEqual(['startkwalificatie', 'onbekend'])
})

test('an interval is explained by the way it was made', async () => {
  const html = await sampleSite().text('/en/resultaten/cohort/tranche-2008')
  const after = (heading: string) => html.slice(html.indexOf(heading)).split('</section>')[0]
  expect(after('How soon')).toMatch(/infinitesimal jackknife/)
  expect(after('How soon')).not.toMatch(/Wilson/)
})

test('a choice on a later page of rows leads to the first page of what it gives', async () => {
  const html = await sampleSite().text('/resultaten/rijen?cohort=tranche-2008&bladzijde=2')
  const filters = [...html.matchAll(/href="([^"]*rijen\?[^"]*positie=[^"]*)"/g)].map(([, href]) => href)
  expect(filters.length).toBeGreaterThan(4)
  expect(filters.filter((href) => href?.includes('bladzijde'))).toEqual([])
})

test('under every table and chart stands which count it is and how many rows were rejected', async () => {
  const html = await sampleSite().text('/resultaten/cohort/tranche-2008')
  const notes = html.match(/Definitieve telling van 1 mei 2013; 3 rijen afgewezen/g) ?? []
  expect(notes.length).toBeGreaterThanOrEqual(10)
})

describe('an address that asks for what is not there', () => {
  const { get } = sampleSite()

  test('an unknown cohort is 404 and names the cohorts there are', async () => {
    const answer = await get('/resultaten/cohort/tranche-1999')
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain('tranche-1999')
    expect(html).toContain('href="/resultaten/cohort/tranche-2008"')
  })

  test('an unknown value is 400 and offers the values there are, with the rest of the choice kept', async () => {
    const answer = await get('/en/resultaten?teldatum=2001-10-01&uitlijning=datum')
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('2001-10-01')
    expect(html).toContain('href="/en/resultaten?teldatum=2012-10-01&amp;uitlijning=datum"')
  })

  test.each(['populatie', 'uitlijning', 'vergelijking', 'groep', 'positie', 'bladzijde'])('%s too', async (name) => {
    expect((await get(`/resultaten/rijen?${name}=%3Cscript%3E`)).status).toBe(400)
  })

  test('a page beyond the last, but not the last', async () => {
    const { status: last } = await get('/resultaten/rijen?cohort=tranche-2008&bladzijde=5')
    const { status: beyond } = await get('/resultaten/rijen?cohort=tranche-2008&bladzijde=6')
    expect([last, beyond]).toEqual([200, 400])
  })

  test('what was asked is shown as text, never as markup', async () => {
    const html = await (await get('/resultaten?populatie=%3Cscript%3Ealert(1)%3C/script%3E')).text()
    expect(html).not.toContain('<script>alert')
  })
})
