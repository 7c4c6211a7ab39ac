import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostileDeliveries } from '#monitor/testing/hostile-deliveries.ts'
import { CLEAN, monitor, rowsOf } from '#monitor/testing/small-delivery.ts'

const { inside, run, cleanRows } = hostileDeliveries()
const linesOf = (text: string | undefined): number => (text ?? '').split('\n').length - 1

/** One bad row at the end of a file: the file, the row, the column and value to blame, the reason. */
const BAD_ROWS: [file: string, row: string, column: string, value: string, reason: string][] = [
  ['leerlingen.csv', 'evi,v,1993-02-30', 'geboortedatum', '1993-02-30', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,29-2-1993', 'geboortedatum', '29-2-1993', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1993/02/01', 'geboortedatum', '1993/02/01', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1993-2-1', 'geboortedatum', '1993-2-1', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1993-02-3 ', 'geboortedatum', '1993-02-3 ', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1993-02-1a', 'geboortedatum', '1993-02-1a', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v, 1-2-1993', 'geboortedatum', ' 1-2-1993', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1- 2-1993', 'geboortedatum', '1- 2-1993', 'unparseable-date'],
  ['leerlingen.csv', 'evi,v,1-2-93', 'geboortedatum', '1-2-93', 'unparseable-date'],
  ['leerlingen.csv', 'evi,M,1993-02-01', 'geslacht', 'M', 'unknown-code'],
  ['leerlingen.csv', ',v,1993-02-01', 'leerling', '', 'missing-value'],
  ['leerlingen.csv', 'evi,v,', 'geboortedatum', '', 'missing-value'],
  ['leerlingen.csv', 'evi,v', '', 'evi,v', 'wrong-number-of-fields'],
  ['leerlingen.csv', 'evi,v,1993-02-01,x', '', 'evi,v,1993-02-01,x', 'wrong-number-of-fields'],
  ['leerlingen.csv', 'evi', '', 'evi', 'wrong-number-of-fields'],
  ['leerlingen.csv', '"evi,v,1993-02-01', '', '"evi,v,1993-02-01', 'unreadable-text'],
  ['leerlingen.csv', '"evi"x,v,1993-02-01', '', '"evi"x,v,1993-02-01', 'unreadable-text'],
  ['leerlingen.csv', 'anna,v,1993-05-01', 'leerling', 'anna', 'exact-duplicate'],
  ['experimenten.csv', 'x2,2008,2008,00AA,00,25LU,bouw,lopend', 'sector', 'bouw', 'unknown-code'],
  ['experimenten.csv', 'x2,2008,2008,00AA,00,25LU,techniek,', 'status', '', 'missing-value'],
  ['experimenten.csv', 'x2,,2008,00AA,00,25LU,techniek,lopend', 'tranche', '', 'missing-value'],
  ['experimenten.csv', 'x2,2008,,00AA,00,25LU,techniek,lopend', 'startjaar', '', 'missing-value'],
  ['experimenten.csv', 'x2,2008,2oo8,00AA,00,25LU,techniek,lopend', 'startjaar', '2oo8', 'unparseable-year'],
  ['experimenten.csv', 'x2,2009,1e03,00AA,00,25LU,techniek,lopend', 'startjaar', '1e03', 'unparseable-year'],
  ['experimenten.csv', 'x2,2009,+200,00AA,00,25LU,techniek,lopend', 'startjaar', '+200', 'unparseable-year'],
  ['experimenten.csv', 'x2,2008,2008,,00,25LU,techniek,lopend', 'brin_vmbo', '', 'missing-value'],
  ['experimenten.csv', 'x1,2008,2008,00AA,00,25LU,techniek,lopend', 'experiment', 'x1', 'exact-duplicate'],
  ['inschrijvingen.csv', 'bram,2009-10-02,01BB,00,vmbo-bb,4,,,', 'teldatum', '2009-10-02', 'not-1-october'],
  ['inschrijvingen.csv', 'bram,2-10-2009,01BB,00,vmbo-bb,4,,,', 'teldatum', '2-10-2009', 'not-1-october'],
  ['inschrijvingen.csv', 'bram,2009-13-01,01BB,00,vmbo-bb,4,,,', 'teldatum', '2009-13-01', 'unparseable-date'],
  ['inschrijvingen.csv', 'bram,2009-10-1 ,01BB,00,vmbo-bb,4,,,', 'teldatum', '2009-10-1 ', 'unparseable-date'],
  ['inschrijvingen.csv', 'bram, 1-10-2009,01BB,00,vmbo-bb,4,,,', 'teldatum', ' 1-10-2009', 'unparseable-date'],
  ['inschrijvingen.csv', 'bram,,01BB,00,vmbo-bb,4,,,', 'teldatum', '', 'missing-value'],
  ['inschrijvingen.csv', 'bram,2009-10-01,,00,vmbo-bb,4,,,', 'brin', '', 'missing-value'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,,vmbo-bb,4,,,', 'vestiging', '', 'missing-value'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,mbo-2,4,,,', 'opleiding', 'mbo-2', 'unknown-code'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,,4,,,', 'opleiding', '', 'missing-value'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,0,,,', 'leerjaar', '0', 'leerjaar-outside-1-9'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,10,,,', 'leerjaar', '10', 'leerjaar-outside-1-9'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,-3,,,', 'leerjaar', '-3', 'leerjaar-outside-1-9'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,3.5,,,', 'leerjaar', '3.5', 'leerjaar-outside-1-9'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,,,,', 'leerjaar', '', 'missing-value'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,4,bouw,,', 'sector', 'bouw', 'unknown-code'],
  ['inschrijvingen.csv', 'zoe,2009-10-01,01BB,00,vmbo-bb,4,,,', 'leerling', 'zoe', 'unknown-pupil'],
  ['inschrijvingen.csv', 'Bram,2009-10-01,01BB,00,vmbo-bb,4,,,', 'leerling', 'Bram', 'unknown-pupil'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,4,,,x9', 'experiment', 'x9', 'unknown-experiment'],
  ['inschrijvingen.csv', 'bram,2009-10-01,01BB,00,vmbo-bb,4,,', '', 'bram,2009-10-01,01BB,00,vmbo-bb,4,,', 'wrong-number-of-fields'],
  ['inschrijvingen.csv', 'carl,2009-10-01,01BB,00,vmbo-bb,4,,,', 'leerling', 'carl', 'exact-duplicate'],
  ['inschrijvingen.csv', 'carl,1-10-2009,01BB,00,vmbo-bb,4,"",,', 'leerling', 'carl', 'exact-duplicate'],
  ['diplomas.csv', 'bram,2009-06-31,mbo-2,25LU,', 'datum', '2009-06-31', 'unparseable-date'],
  ['diplomas.csv', 'bram,,mbo-2,25LU,', 'datum', '', 'missing-value'],
  ['diplomas.csv', 'bram,2009-06-30,mbo-2-bol,25LU,', 'diploma', 'mbo-2-bol', 'unknown-code'],
  ['diplomas.csv', 'bram,2009-06-30,mbo-2,,', 'brin', '', 'missing-value'],
  ['diplomas.csv', 'bram,1992-09-30,mbo-2,25LU,', 'datum', '1992-09-30', 'diploma-before-birth'],
  ['diplomas.csv', 'zoe,2009-06-30,mbo-2,25LU,', 'leerling', 'zoe', 'unknown-pupil'],
  ['diplomas.csv', 'bram,2009-06-30,mbo-2,25LU,x9', 'experiment', 'x9', 'unknown-experiment'],
  ['diplomas.csv', 'anna,1-10-2009,mbo-2,25LU,x1', 'leerling', 'anna', 'exact-duplicate'],
]

describe('a row that does not fit', () => {
  test.each(BAD_ROWS)('%s: %j is rejected for its %s %j: %s, and nothing else changes', async (file, row, column, value, reason) => {
    const clean = await cleanRows()
    const line = String(linesOf(CLEAN[file]) + 1)
    const delivered = await run({ [file]: `${CLEAN[file]}${row}\n` })
    expect(delivered.rejects).toEqual([[file, line, column, value, reason]])
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test('is found with all others of its file at once', async () => {
    const clean = await cleanRows()
    const texts = { ...CLEAN }
    const expected = BAD_ROWS.filter(([, row]) => !row.startsWith('"evi,')).map(([file, row, column, value, reason]) => {
      texts[file] += `${row}\n`
      return [file, String(linesOf(texts[file])), column, value, reason]
    })
    const files = Object.keys(CLEAN).sort()
    const delivered = await run(texts)
    const inOrder = files.flatMap((file) => expected.filter((reject) => reject[0] === file))
    expect(delivered.rejects).toEqual(inOrder)
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test('is told by the physical line: blank lines and quoted line ends count', async () => {
    const leerlingen =
      'leerling,geslacht,geboortedatum\n\n"an\n\nna",v,1993-05-01\nanna,v,1993-05-01\n\nevi,v,gisteren\n"e\nva",v,morgen\nfin,x,1993-01-01'
    const { rejects } = await run({ 'leerlingen.csv': leerlingen, 'inschrijvingen.csv': INSCHRIJVINGEN_OF_ANNA })
    expect(rejects).toEqual([
      ['leerlingen.csv', '8', 'geboortedatum', 'gisteren', 'unparseable-date'],
      ['leerlingen.csv', '9', 'geboortedatum', 'morgen', 'unparseable-date'],
      ['leerlingen.csv', '11', 'geslacht', 'x', 'unknown-code'],
    ])
  })

  test('is told by the physical line in a file with CRLF, a mark and semicolons too', async () => {
    const text = '\uFEFFLEERLING;"geslacht";geboortedatum\r\n\r\n"an\r\nna";v;1-5-1993\r\nanna;v;1-5-1993\r\nevi;v;gisteren\r\n'
    const { rejects } = await run({ 'leerlingen.csv': text, 'inschrijvingen.csv': INSCHRIJVINGEN_OF_ANNA })
    expect(rejects).toEqual([['leerlingen.csv', '6', 'geboortedatum', 'gisteren', 'unparseable-date']])
  })
})

const INSCHRIJVINGEN_OF_ANNA = `leerling,teldatum,brin,vestiging,opleiding,leerjaar,sector,crebo,experiment
anna,2008-10-01,00AA,00,vmbo-bb,3,techniek,,x1
`

test('a run without rejected rows leaves no list of an earlier run', async () => {
  const folder = inside('levering')
  await run({ 'leerlingen.csv': `${CLEAN['leerlingen.csv']}evi,v,gisteren\n` })
  writeFileSync(join(folder, 'leerlingen.csv'), CLEAN['leerlingen.csv'] as string)
  expect((await monitor(folder)).rejects).toEqual([])
})

describe('rows that contradict one another', () => {
  test('are all rejected: one pupil with two birth dates, and what hangs on him', async () => {
    const { rejects } = await run({ 'leerlingen.csv': `${CLEAN['leerlingen.csv']}bram,m,1992-10-02\n` })
    expect(rejects).toEqual([
      ['inschrijvingen.csv', '3', 'leerling', 'bram', 'unknown-pupil'],
      ['leerlingen.csv', '3', 'leerling', 'bram', 'contradicting-duplicate'],
      ['leerlingen.csv', '6', 'leerling', 'bram', 'contradicting-duplicate'],
    ])
  })

  test('are all rejected: one enrolment with two school years, and a third that equals the first', async () => {
    const clean = await cleanRows()
    const row = (leerjaar: number) => `dina,2009-10-01,01BB,00,vmbo-bb,${leerjaar},landbouw,,\n`
    const delivered = await run({ 'inschrijvingen.csv': CLEAN['inschrijvingen.csv'] + row(4) + row(3) + row(4) })
    expect(delivered.rejects).toEqual(
      ['8', '9', '10'].map((line) => ['inschrijvingen.csv', line, 'leerling', 'dina', 'contradicting-duplicate']),
    )
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test('are all rejected: an mbo enrolment without vestiging, in two experiments', async () => {
    const row = (experiment: string) => `dina,2009-10-01,25LU,,mbo-2-bol,1,,,${experiment}\n`
    const delivered = await run({ 'inschrijvingen.csv': CLEAN['inschrijvingen.csv'] + row('x1') + row('') })
    expect(delivered.rejects).toEqual(['8', '9'].map((line) => ['inschrijvingen.csv', line, 'leerling', 'dina', 'contradicting-duplicate']))
  })

  test('are all rejected: one experiment with two statuses, and what hangs on it', async () => {
    const other = 'x2,2008,2008,09CC,00,,landbouw,lopend\nx2,2008,2008,09CC,01,,landbouw,gestopt\n'
    const delivered = await run({ 'experimenten.csv': CLEAN['experimenten.csv'] + other })
    expect(delivered.rejects).toEqual(['3', '4'].map((line) => ['experimenten.csv', line, 'experiment', 'x2', 'contradicting-duplicate']))
  })
})
