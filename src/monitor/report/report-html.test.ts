import { describe, expect, test } from 'vitest'
import { adviceText, advise } from '../adviser/index.ts'
import type { MonitorOutput } from '../output.ts'
import { hiddenOutput } from '../pages/testing/hidden-run.ts'
import { sampleRun } from '../pages/testing/sample-run.ts'
import type { ComparisonRow, Row } from '../rows.ts'
import { reportHtml } from './index.ts'

const NOT_FOR_READERS = />[^<]*(undefined|NaN|Infinity|\[object|\bnull\b)[^<]*</
const { output } = sampleRun()
const source = (change: Partial<MonitorOutput['source']>): MonitorOutput['source'] => ({ ...output.source, ...change })
const [firstCohort, lastCohort] = [output.source.cohorts[0], output.source.cohorts.at(-1)]

/** As `--population zoals-beoogd` with one cohort. */
function narrowed(): MonitorOutput {
  const rows = output.rows
    .filter(({ cohort }) => cohort === firstCohort?.id)
    .map((row): Row => ('population' in row ? { ...row, population: 'zoals-beoogd' } : row))
  return { ...output, rows, source: source({ cohorts: firstCohort ? [firstCohort] : [], populations: ['zoals-beoogd'] }) }
}

/** A cohort on the day it started: nothing to compare, no flow, no curve. */
function justStarted(): MonitorOutput {
  const start = lastCohort?.start ?? ''
  const rows = output.rows.filter((row) => {
    if (row.cohort !== lastCohort?.id || row.table === 'comparisons') return false
    return 'teldatum' in row ? row.teldatum === start : row.table === 'experiments'
  })
  return { ...output, rows, warnings: [], source: source({ cohorts: lastCohort ? [lastCohort] : [], teldatums: [start], rejected: 0 }) }
}

const nothing: MonitorOutput = { ...output, rows: [], warnings: [], source: source({ cohorts: [], teldatums: [], files: [] }) }

const OUTPUTS: [string, MonitorOutput][] = [
  ['a whole run', output],
  ['a run to publish', { ...output, ...hiddenOutput() }],
  ['one cohort as intended', narrowed()],
  ['one count date', justStarted()],
  ['a run without anything', nothing],
]
const cases = OUTPUTS.flatMap(([name, one]) => (['nl', 'en'] as const).map((language) => [name, language, one] as const))

describe.each(cases)('the report of %s in %s', (_, language, one) => {
  const report = reportHtml(one, language)
  const body = async () => (await report).slice((await report).indexOf('<body'))

  test('stands by itself: it runs nothing and asks for nothing', async () => {
    const html = await report
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img|<iframe|@import|@font-face|url\(/i)
    expect(await body()).not.toMatch(/ style="|<style/)
    const addresses = [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.filter((address) => !address.startsWith('#') && address !== 'data:,')).toEqual([])
  })

  test('holds words and figures only', async () => {
    expect(NOT_FOR_READERS.exec(await body())?.[0]).toBeUndefined()
  })

  test('every place has a name of its own, and every link leads to one', async () => {
    const html = await body()
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const lost = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))
    expect([...new Set(lost)]).toEqual([])
  })

  test('headings go down one at a time under one title', async () => {
    const levels = [...(await body()).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1)
  })

  test('names every cohort, file and fingerprint', async () => {
    const html = await body()
    for (const { id } of one.source.cohorts) expect(html).toContain(`id="${id}"`)
    for (const { name, sha256 } of one.source.files) expect([html.includes(name), html.includes(sha256)]).toEqual([true, true])
  })
})

test('every comparison at the last count date has the answer of the test adviser', async () => {
  const html = await reportHtml(output, 'nl')
  const last = output.rows.filter(
    (row): row is ComparisonRow =>
      row.table === 'comparisons' && row.years > 0 && row.teldatum === '2012-10-01' && row.versus !== 'landelijk-voorgaand',
  )
  const shown = last.filter(
    ({ versus, alignment, a, b }) => alignment === (versus === 'landelijk' ? 'datum' : 'duur') && (a[0] !== 0 || b[0] !== 0),
  )
  expect(shown.length).toBeGreaterThan(6)
  for (const row of shown) expect(html).toContain(adviceText('nl', advise(row)).title)
  expect(html.match(/<p class="source">/g)).toHaveLength(shown.length)
})

test('says how many rows were rejected and from which file, and which checks ask for attention', async () => {
  const rejected = { ...output, source: source({ files: [{ name: 'diplomas.csv', rows: 10, rejected: 3, sha256: 'f'.repeat(64) }] }) }
  const html = await reportHtml(rejected, 'nl')
  expect(html).toContain('3 rijen zijn afgewezen en niet meegeteld: diplomas.csv 3')
  expect(html).toContain('2 controles vragen aandacht')
  expect(html).toContain('Veel uitval in een keer')
})

test('a run to publish explains its hidden cells and shows no row of a pupil', async () => {
  const html = await reportHtml({ ...output, ...hiddenOutput() }, 'nl')
  expect(html).toContain('&lt;5: een tot vier leerlingen.')
  expect(html).toContain('Dit rapport is gemaakt om te publiceren.')
  expect(html).not.toContain('class="explain rows-behind"')
})

test('a second choice of pupils is a chapter after the first, without what does not differ', async () => {
  const intended = output.rows.map((row): Row => ('population' in row ? { ...row, population: 'zoals-beoogd' } : row))
  const html = await reportHtml({ ...output, rows: [...output.rows, ...intended] }, 'nl')
  const [first = '', second = ''] = ['id="tranche-2008"', 'id="tranche-2008-zoals-beoogd"', 'id="tranche-2009"']
    .map((id) => html.indexOf(id))
    .flatMap((at, index, places) => (index < 2 ? [html.slice(at, places[index + 1])] : []))
  expect([first.includes('flow-wide'), second.includes('flow-wide')]).toEqual([true, false])
  expect([first, second].map((chapter) => chapter.includes('-posities"'))).toEqual([true, true])
})
