import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { hiddenOutput } from '../testing/hidden-run.ts'
import { sampleSite } from '../testing/sample-site.ts'

const site = sampleSite()
const lines = (csv: string) => csv.trimEnd().split('\r\n')

describe('tables', () => {
  test('a table holds the rows of its choice, for a Dutch Excel', async () => {
    const answer = await site.get('/resultaten/tabel/positions.csv?cohort=tranche-2008&groep=traject&teldatum=2012-10-01')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(lines(bytes.toString())).toHaveLength(6)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="doorloop-positions-tranche-2008-2012-10-01.csv"')
  })

  test('comparing at equal time keeps the national group, which has one alignment only', async () => {
    const csv = await site.text(
      '/resultaten/tabel/comparisons.csv?cohort=tranche-2008&maat=vsv&teldatum=2012-10-01&uitlijning=duur&vergelijking=beide',
    )
    expect(
      lines(csv)
        .slice(1)
        .map((line) => line.split(';')[2]),
    ).toEqual(['landelijk', 'voorgaand'])
  })

  test('a workbook is a zip', async () => {
    const answer = await site.get('/en/resultaten/tabel/binding.xlsx')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test.each(['nothing.csv', 'positions.exe', 'positions'])('%s is not there', async (file) => {
    expect((await site.get(`/resultaten/tabel/${file}`)).status).toBe(404)
  })
})

describe('rows behind a figure', () => {
  test('all of them go along, also those of other pages', async () => {
    expect(lines(await site.text('/resultaten/rijen.csv?cohort=tranche-2008'))).toHaveLength(251)
  })

  test('the workbook holds the same cells, and the definitions and the source beside them', async () => {
    const [csv, answer] = await Promise.all(
      ['csv', 'xlsx'].map((kind) => site.get(`/resultaten/rijen.${kind}?cohort=tranche-2008&positie=in-traject`)),
    )
    expect(answer?.headers.get('content-disposition')).toBe('attachment; filename="rijen-tranche-2008.xlsx"')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await answer?.arrayBuffer()) as ArrayBuffer)
    const cells: string[] = []
    workbook.getWorksheet('rijen')?.eachRow((row) => cells.push((row.values as unknown[]).slice(1).join(';')))
    const plain = (line: string) => line.replace(/;+$/, '')
    expect(cells.map(plain)).toEqual(lines(((await csv?.text()) ?? '').replace('\uFEFF', '')).map(plain))
    expect(workbook.getWorksheet('Definities en bron')?.rowCount).toBeGreaterThan(3)
  })

  test.each(['csv', 'xlsx'])('of a count to publish there is no %s', async (kind) => {
    expect((await sampleSite(hiddenOutput()).get(`/resultaten/rijen.${kind}?cohort=tranche-2008`)).status).toBe(404)
  })

  test('an unknown choice is refused', async () => {
    expect((await site.get('/resultaten/rijen.xlsx?cohort=tranche-1999')).status).toBe(400)
  })

  test('the page offers both', async () => {
    const html = await site.text('/resultaten/rijen?cohort=tranche-2008&bladzijde=2')
    for (const kind of ['csv', 'xlsx']) expect(html).toContain(`href="/resultaten/rijen.${kind}?cohort=tranche-2008"`)
  })
})

describe('charts', () => {
  test.each([
    'stippen-startkwalificatie',
    'stippen-vsv',
    'cohort-startkwalificatie',
    'cohort-vsv',
    'stroom',
    'posities',
    'incidentie-startkwalificatie',
    'incidentie-vsv',
  ])('%s stands by itself, in both languages', async (name) => {
    const [dutch, english] = await Promise.all(
      ['', '/en'].map((prefix) => site.get(`${prefix}/resultaten/grafiek/${name}.svg?cohort=tranche-2008`)),
    )
    expect(dutch?.headers.get('content-type')).toBe('image/svg+xml')
    const [nl, en] = [await dutch?.text(), await english?.text()]
    for (const svg of [nl, en]) {
      expect(svg).toMatch(/^<svg[^>]* xmlns=/)
      expect(svg).not.toMatch(/class=|style=|NaN|undefined/)
    }
    expect(nl).not.toBe(en)
  })

  test('a picture can be had of each', async () => {
    const answer = await site.get('/resultaten/grafiek/posities.png?cohort=tranche-2008')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('a chart that cannot be drawn, or is unknown, is not there; an unknown cohort is refused', async () => {
    expect((await site.get('/resultaten/grafiek/iets.svg')).status).toBe(404)
    expect((await sampleSite(hiddenOutput()).get('/resultaten/grafiek/incidentie-vsv.svg?cohort=tranche-2008')).status).toBe(404)
    expect((await site.get('/resultaten/grafiek/stroom.svg?cohort=x')).status).toBe(400)
  })
})
