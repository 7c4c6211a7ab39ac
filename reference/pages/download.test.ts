import { expect, test } from 'vitest'
import { verificationSite } from './testing/verification-site.ts'

const { figures, get } = verificationSite()
const csv = async (query = '') => Buffer.from(await (await get(`/resultaten/verificatie.csv${query}`)).arrayBuffer())
const lines = (file: Buffer) => file.toString().trimEnd().split('\r\n')

test('a line for every printed number, for a Dutch Excel', async () => {
  const file = await csv()
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(lines(file)).toHaveLength(1 + figures.reduce((sum, { values }) => sum + values.length, 0))
  expect(lines(file)[1]).toMatch(/^experiment-status\/tranche-2008\/2012-voorjaar\/afgerond;experiment-status;tranche-2008;/)
})

test('computed numbers keep their full precision, with a decimal comma', async () => {
  const [, , percent] = lines(await csv('?tabel=experimenten'))
  expect(percent).toContain(';53;52,77777777777778;true;')
})

test('the file holds what the page shows', async () => {
  const shown = lines(await csv('?tabel=toetsen&soort=kan-niet-kloppen')).slice(1)
  expect(shown.length).toBeGreaterThan(0)
  for (const line of shown) expect(line).toMatch(/^test\/alle\/startkwalificatie\/tranche-2009\/landelijk-2009\//)
})

test('a workbook is a zip', async () => {
  const answer = await get('/en/resultaten/verificatie.xlsx')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="doorloop-verificatie.xlsx"')
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
