import { describe, expect, test } from 'vitest'
import { FLAWS } from '../flaws.ts'
import { FACETS, KINDS, OUTCOMES } from './choice.ts'
import { verificationSite } from './testing/verification-site.ts'
import { TOPICS } from './topics.ts'

const PAGE = '/resultaten/verificatie'
const NOT_FOR_READERS = />[^<]*(undefined|NaN|Infinity|\[object|\bnull\b)[^<]*</
const { figures, get, text } = verificationSite()

const rowsIn = (html: string): string[] => [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id = '']) => id)
const links = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe.each(['', '/en'])('under "%s"', (prefix) => {
  test('the first sentence counts all figures, and every figure has one row', async () => {
    const html = await text(prefix + PAGE)
    const numbers =
      /<p class="lead">([^<]*)</
        .exec(html)?.[1]
        ?.match(/\b\d+\b/g)
        ?.map(Number) ?? []
    expect(numbers).toHaveLength(4)
    const [total = 0, ...parts] = numbers
    expect(total).toBe(figures.length)
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(total)
    expect(rowsIn(html).toSorted()).toEqual(figures.map(({ id }) => id).toSorted())
  })

  test('words and figures only, one heading, nothing inline', async () => {
    for (const query of ['', '?tabel=toetsen', '?uitkomst=verklaard&soort=kan-niet-kloppen', '?cohort=samen']) {
      const html = await text(prefix + PAGE + query)
      expect(NOT_FOR_READERS.exec(html)?.[0], query).toBeUndefined()
      expect(html.match(/<h1/g), query).toHaveLength(1)
      expect(html, query).not.toMatch(/ style="|<style/)
    }
  })

  test('every outcome is a word', async () => {
    const html = await text(prefix + PAGE)
    const words = prefix ? ['equal', 'explained'] : ['gelijk', 'verklaard']
    for (const word of words) expect(html).toContain(`>${word}</span>`)
  })
})

describe('choices', () => {
  test('the number beside a choice is the number of rows that following it gives', async () => {
    const start = await text(`${PAGE}?cohort=tranche-2009`)
    const counted = [...start.matchAll(/<a href="([^"]*#cijfers)"[^>]*>[^<(]*\((\d+)\)<\/a>/g)]
    expect(counted.length).toBeGreaterThan(12)
    for (const [, href = '', count] of counted) {
      const path = href.replaceAll('&amp;', '&').replace('#cijfers', '')
      expect(rowsIn(await text(path)), path).toHaveLength(Number(count))
    }
  })

  test('a choice keeps the others in the address', async () => {
    const html = await text(`${PAGE}?tabel=vsv&uitkomst=gelijk`)
    expect(links(html)).toContain(`${PAGE}?tabel=vsv&uitkomst=gelijk&soort=volgt#cijfers`)
    expect(links(html)).toContain(`${PAGE}.csv?tabel=vsv&uitkomst=gelijk`)
  })

  test('choices that leave nothing say so and offer all figures', async () => {
    const html = await text(`${PAGE}?tabel=posities&uitkomst=verklaard`)
    expect(rowsIn(html)).toEqual([])
    expect(links(html)).toContain(`${PAGE}#cijfers`)
  })

  test.each(FACETS)('an unknown %s is refused and shown as text', async (facet) => {
    for (const path of [PAGE, `${PAGE}.csv`, `${PAGE}.xlsx`]) {
      const answer = await get(`${path}?${facet}=%3Cscript%3E`)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('“&lt;script&gt;”')
    }
  })

  test('the parts of every facet add up to all figures', async () => {
    const values = { tabel: Object.keys(TOPICS), uitkomst: Object.values(OUTCOMES), soort: Object.values(KINDS) }
    for (const [facet, words] of Object.entries(values)) {
      const rows = await Promise.all(words.map(async (word) => rowsIn(await text(`${PAGE}?${facet}=${word}`)).length))
      expect(
        rows.reduce((sum, n) => sum + n, 0),
        facet,
      ).toBe(figures.length)
    }
  })
})

describe('flaws', () => {
  test('every flaw is explained once, and every link within the page leads to a place on it', async () => {
    const html = await text(PAGE)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { name } of FLAWS) expect(ids).toContain(`fout-${name}`)
    const anchors = links(html).flatMap((href) => /^(?:\/resultaten\/verificatie)?#(.+)$/.exec(href)?.[1] ?? [])
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([])
    expect(anchors.length).toBeGreaterThan(60)
  })

  test('a figure that differs says what follows instead, and where that is explained', async () => {
    const html = await text(`${PAGE}?tabel=experimenten&uitkomst=verklaard`)
    expect(html).toContain('<strong>8,7%</strong>')
    expect(html).toContain('href="#fout-status-percentage-misprinted"')
  })
})

test('an unexplained difference and a missing figure stand in the first sentence and in the summary', async () => {
  const spoilt = verificationSite(([first, second, ...others]) => {
    if (!first || !second) throw new Error('no figures')
    return [{ ...first, outcome: 'unexplained', reason: null }, { ...second, outcome: 'missing', reason: null }, ...others]
  })
  const html = await spoilt.text(PAGE)
  expect(html).toContain('Onverklaard: 1. Ontbreekt: 1.')
  expect(rowsIn(await spoilt.text(`${PAGE}?uitkomst=onverklaard`))).toEqual([figures[0]?.id])
  expect(html).not.toContain('Geen verschil is onverklaard')
})

test('the letter of 2012 is called provisional beside the definitive count', async () => {
  const html = await text(`${PAGE}?tabel=brief-2012`)
  expect(html).toContain('Brief, voorlopig')
  expect(html).toContain('Berekend, definitief')
})
